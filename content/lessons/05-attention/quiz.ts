import { quiz } from '../../../src/quiz/question';

const again = (to: string, label: string) => [{ to, label }];
const share = Math.exp(3) / (Math.exp(3) + Math.E + 1);

/** Check yourself. Ids are permanent: readers' answers are kept under them. */
export const questions = quiz([
  {
    kind: 'number',
    id: 'q5-row',
    objective: 'Compute',
    bloom: 'apply',
    covers: 'A-095',
    ask: 'A question fits three keys with the scores 3, 1 and 0, already divided by the root of d. What share does the first value get, as a number between 0 and 1?',
    unit: '',
    answer: share,
    within: 0.006,
    right: {
      says: 'The exponentials are 20.09, 2.72 and 1. The first is 0.844 of their sum, 23.80.',
    },
    near: [
      {
        value: 0.75,
        within: 0.01,
        says: 'You divided the score by the sum of the scores. Softmax divides exponentials: differences of scores become ratios.',
        links: again('#look-back', 'Read it again in 5.1'),
      },
      {
        value: 1 / 3,
        within: 0.01,
        says: 'Equal shares come from equal scores. These differ.',
        links: again('#look-back', 'Read it again in 5.1'),
      },
      {
        value: 1,
        within: 0.01,
        misconception: 'M2',
        says: 'That would be a look-up: all for the best key. The others get a little too, 0.114 and 0.042.',
        links: again('#lab-5a', 'See it in Lab 5A'),
      },
      {
        value: 0.88,
        within: 0.006,
        says: 'You left out the third score. Its exponential is 1, not 0.',
        links: again('#look-back', 'Read it again in 5.1'),
      },
    ],
    otherwise: {
      says: 'Take e to the power of each score, and divide the first by the sum of the three.',
      links: again('#look-back', 'Read it again in 5.1'),
    },
  },
  {
    kind: 'match',
    id: 'q5-repair',
    objective: 'Explain',
    bloom: 'analyze',
    covers: 'A-096',
    corrects: 'C26',
    ask: 'Repair the block of Section 5.3. Which missing part explains what you see?',
    options: [
      { id: 'mask', label: 'the causal mask' },
      { id: 'positions', label: 'the positions' },
      { id: 'residual', label: 'the residual connections' },
      { id: 'norm', label: 'the layer normalization' },
    ],
    rows: [
      {
        label: 'The training loss is close to zero, and what it writes is garbage.',
        answer: 'mask',
        says: 'It read each answer instead of predicting it.',
        not: {
          positions: {
            says: 'Without positions the loss is too high, not too low: it knows less.',
            links: again('#mask', 'Read it again in 5.2'),
          },
          residual: {
            says: 'Without residuals a deep stack hardly learns. Here the loss is far too good.',
            links: again('#block', 'Read it again in 5.3'),
          },
          norm: {
            says: 'Normalization keeps numbers at one scale. It does not show or hide an answer.',
            links: again('#lab-5b?p=cheat&v=1', 'See the leak in Lab 5B'),
          },
        },
      },
      {
        label: 'With one layer, “tab” and “bat” before the same letter give exactly the same chances.',
        answer: 'positions',
        says: 'A weighted average does not know the order of what it averages.',
        not: {
          mask: {
            says: 'The mask says which symbols are seen. It does not say in which order they stand.',
            links: again('#mask', 'Read it again in 5.2'),
          },
          residual: {
            says: 'A residual passes a symbol on to its own place. It tells nothing of the order of others.',
            links: again('#mask', 'Read it again in 5.2'),
          },
          norm: {
            says: 'Normalization works at each place alone.',
            links: again('#lab-5b?p=no+order&v=1', 'Take away the order in Lab 5B'),
          },
        },
      },
      {
        label: 'What a symbol was is lost after the first block: only the mixture goes on.',
        answer: 'residual',
        says: 'Without the straight line, what a half finds replaces what came in.',
        not: {
          mask: {
            says: 'The mask limits what is mixed. It is the residual that keeps what was there.',
            links: again('#block', 'Read it again in 5.3'),
          },
          positions: {
            says: 'Positions are added once, at the beginning. Without the straight line they are lost too.',
            links: again('#block', 'Read it again in 5.3'),
          },
          norm: {
            says: 'Normalization changes the scale of what goes on, not what is kept.',
            links: again('#block', 'Read it again in 5.3'),
          },
        },
      },
      {
        label: 'With every block added, the numbers grow, and training becomes unsteady.',
        answer: 'norm',
        says: 'It brings each list of numbers back to mean 0 and variance 1 on its way in.',
        not: {
          mask: {
            says: 'The mask does not change how large the numbers are.',
            links: again('#block', 'Read it again in 5.3'),
          },
          positions: {
            says: 'Positions are added once. They do not grow from block to block.',
            links: again('#block', 'Read it again in 5.3'),
          },
          residual: {
            says: 'Residuals add, block after block. It is why something must hold the scale.',
            links: again('#block', 'Read it again in 5.3'),
          },
        },
      },
    ],
  },
  {
    kind: 'bug',
    id: 'q5-leak',
    objective: 'Explain',
    bloom: 'analyze',
    ask: 'This attention runs, and the loss falls to almost nothing. Which line lets the answer in?',
    file: 'attention.py',
    lines: [
      { code: 'def attention(q, k, v):                 # each [T, d]' },
      {
        code: '    T, d = q.shape',
        says: { says: 'Only sizes are read here.', links: again('#mask', 'Read it again in 5.2') },
      },
      {
        code: '    scores = q @ k.T / sqrt(d)',
        says: {
          says: 'Every question times every key, scaled. That is as it should be: later scores are blocked next.',
          links: again('#look-back', 'Read it again in 5.1'),
        },
      },
      {
        code: '    seen = tril(ones(T, T), diagonal=1)   # 1 where a row may look',
        right: true,
        says: {
          verdict: 'Right',
          says: 'With diagonal=1 each row also sees one column to the right of its own: the very symbol that it has to predict. It must be diagonal=0.',
          links: again('#mask', 'Figure 5.2'),
        },
      },
      {
        code: '    scores = where(seen == 1, scores, -inf)',
        says: {
          says: 'Minus infinity before the softmax gives the share 0. That is right, as far as `seen` is.',
          links: again('#mask', 'Read it again in 5.2'),
        },
      },
      {
        code: '    weights = softmax(scores, axis=1)        # rows sum to 1',
        says: {
          says: 'Softmax along each row, after the mask: that is the right order.',
          links: again('#mask', 'Read it again in 5.2'),
        },
      },
      {
        code: '    return weights @ v',
        says: {
          says: 'The values, mixed by the shares.',
          links: again('#look-back', 'Read it again in 5.1'),
        },
      },
    ],
    otherwise: {
      says: 'Nothing is wrong with this line. Ask which columns each row may look at.',
      links: again('#mask', 'Read it again in 5.2'),
    },
  },
  {
    kind: 'match',
    id: 'q5-decoders',
    objective: 'Predict',
    bloom: 'understand',
    ask: 'One model, four ways to write. What do you expect of each?',
    options: [
      { id: 'greedy', label: 'temperature 0' },
      { id: 'hot', label: 'temperature 2' },
      { id: 'topk', label: 'top-k with k = 5' },
      { id: 'topp', label: 'top-p with p = 0.9' },
    ],
    rows: [
      {
        label: 'The same text each time, and soon a loop.',
        answer: 'greedy',
        says: 'It always takes the likeliest, and nothing breaks the circle.',
        not: {
          hot: {
            says: 'At 2 the rare gets its turn: the text changes with every seed.',
            links: again('#decoding', 'Read it again in 5.5'),
          },
          topk: {
            says: 'Five symbols stay allowed, and chance picks among them.',
            links: again('#lab-5d', 'See it in Lab 5D'),
          },
          topp: {
            says: 'Chance still picks wherever one symbol alone does not reach 0.9.',
            links: again('#lab-5d', 'See it in Lab 5D'),
          },
        },
      },
      {
        label: 'Many rare letters, words that fall apart.',
        answer: 'hot',
        says: 'Halved scores make chances flatter, so the unlikely is written often.',
        not: {
          greedy: {
            says: 'At 0 nothing rare is ever written.',
            links: again('#decoding', 'Read it again in 5.5'),
          },
          topk: {
            says: 'Beyond the five likeliest nothing is allowed.',
            links: again('#decoding', 'Read it again in 5.5'),
          },
          topp: {
            says: 'The rare tail is what this cuts off.',
            links: again('#decoding', 'Read it again in 5.5'),
          },
        },
      },
      {
        label: 'As many choices where the model is sure as where it is not.',
        answer: 'topk',
        says: 'Five are five, whatever their shares.',
        not: {
          greedy: {
            says: 'It has one choice everywhere.',
            links: again('#decoding', 'Read it again in 5.5'),
          },
          hot: {
            says: 'It allows all symbols everywhere.',
            links: again('#decoding', 'Read it again in 5.5'),
          },
          topp: {
            says: 'Here the number changes: few where the model is sure, many where it is not.',
            links: again('#decoding', 'Read it again in 5.5'),
          },
        },
      },
      {
        label: 'One choice where the model is sure, many where it is not.',
        answer: 'topp',
        says: 'As many as are needed to reach 90 percent.',
        not: {
          greedy: {
            says: 'One choice everywhere, also where the model is undecided.',
            links: again('#decoding', 'Read it again in 5.5'),
          },
          hot: {
            says: 'It allows all symbols, with flatter chances.',
            links: again('#decoding', 'Read it again in 5.5'),
          },
          topk: {
            says: 'It allows five, also where one has nearly everything.',
            links: again('#decoding', 'Read it again in 5.5'),
          },
        },
      },
    ],
  },
  {
    kind: 'choice',
    id: 'q5-kinds',
    objective: 'Name',
    bloom: 'understand',
    covers: 'A-098',
    ask: 'Three models were trained as their papers say. Which of them cannot write a text from left to right?',
    options: [
      {
        label: 'BERT, trained to fill in covered tokens with both sides in view',
        right: true,
        says: 'It has only ever guessed with the right side in view. When you write, there is none.',
      },
      {
        label: 'GPT, trained to name the next token',
        misconception: 'M1',
        says: 'Naming the next token, again and again, is writing from left to right.',
        links: again('#kinds', 'Read it again in 5.7'),
      },
      {
        label: 'T5, trained to restore stretches that were cut out',
        misconception: 'M13',
        says: 'Its encoder sees both sides of the input, but its decoder writes from left to right.',
        links: again('#kinds', 'Read it again in 5.7'),
      },
      {
        label: 'None: all three are transformers, so all can write',
        misconception: 'M13',
        says: 'The block is the same. What it may see and what it was trained for are not.',
        links: again('#kinds', 'Read it again in 5.7'),
      },
    ],
  },
  {
    kind: 'choice',
    id: 'q5-sure',
    objective: 'Trace',
    bloom: 'evaluate',
    covers: 'A-144',
    ask: 'In Lab 5C the text never says where Frida lives. The model answers “lima” with a chance of 0.8. What is the best account of the 0.8?',
    options: [
      {
        label: 'It has found a hint in the text that Frida lives in Lima.',
        misconception: 'M2',
        says: 'The text holds none: homes were drawn by chance, and Frida’s was left out.',
        links: again('#lab-5c', 'See it in Lab 5C'),
      },
      {
        label: 'After “lives in” a town always followed, and nothing it learned tells a gap from a fact.',
        right: true,
        says: 'Training rewarded naming a town there, and never rewarded holding back.',
      },
      {
        label: 'It is 80% sure, so it is right four times in five.',
        misconception: 'M12',
        says: 'That would hold for text like its own, on average. For a gap there is no such text: with six towns, a guess is right one time in six.',
        links: again('#fluent', 'Read it again in 5.6'),
      },
      {
        label: 'It was trained too little: with more steps it would say that it does not know.',
        misconception: 'M3',
        says: 'More steps lower the loss on what the text says. The text says nothing of the kind, unless you add lines that admit a gap.',
        links: again('#lab-5c', 'Try it in Lab 5C'),
      },
    ],
  },
]);
