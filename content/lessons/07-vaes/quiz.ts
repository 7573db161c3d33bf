import { quiz } from '../../../src/quiz/question';

const again = (to: string, label: string) => [{ to, label }];

/** Check yourself. Ids are permanent: readers' answers are kept under them. */
export const questions = quiz([
  {
    kind: 'order',
    id: 'q7-order',
    objective: 'Write',
    bloom: 'understand',
    covers: 'A-067',
    ask: 'Put one training step of a VAE in order.',
    steps: [
      {
        label: 'Take a batch of pictures.',
        says: 'Everything else is computed for these.',
        links: again('#two-terms', 'Read it again in 7.3'),
      },
      {
        label: 'Encode: for each picture μ and σ.',
        says: 'The cloud has to be known before anything can be drawn from it.',
        links: again('#two-terms', 'Read it again in 7.3'),
      },
      {
        label: 'Draw ε and set z = μ + σ · ε.',
        says: 'The draw needs μ and σ, and the decoder needs the draw.',
        links: again('#draw', 'Read it again in 7.2'),
      },
      {
        label: 'Decode z, and add up reconstruction and KL.',
        says: 'Reconstruction compares what comes out of the decoder with what went into the encoder.',
        links: again('#two-terms', 'Read it again in 7.3'),
      },
      {
        label: 'Change both networks a little, down the slope of the sum.',
        says: 'There is no slope before there is a loss.',
        links: again('#two-terms', 'Read it again in 7.3'),
      },
    ],
    shown: [2, 4, 0, 3, 1],
    right: {
      says: 'One pass through both networks with one draw per picture. The gradient comes back through the draw, because it is written as μ + σ · ε.',
    },
  },
  {
    kind: 'number',
    id: 'q7-kl',
    objective: 'Write',
    bloom: 'apply',
    covers: 'A-065',
    ask: 'A cloud has one latent number, with μ = 1 and σ = 1. How far is it from the prior N(0, 1), in nats?',
    unit: 'nats',
    answer: 0.5,
    within: 0.01,
    right: {
      says: '½ · (1 + 1 − 1 − log 1) = 0.5. The mean costs half its square; the deviation costs nothing here, since it is the prior’s own.',
    },
    near: [
      {
        value: 1,
        within: 0.01,
        says: 'You left out the factor one half in front of the bracket.',
        links: again('#eq-7-2', 'Equation 7.2'),
      },
      {
        value: 0,
        within: 0.01,
        misconception: 'M8',
        says: 'Zero would mean that the cloud is the prior itself. This one has its mean at 1.',
        links: again('#two-terms', 'Read it again in 7.3'),
      },
      {
        value: 1.5,
        within: 0.01,
        says: 'You took all terms as positive. Minus 1 and minus log σ² belong in the bracket.',
        links: again('#eq-7-2', 'Equation 7.2'),
      },
      {
        value: 0.72,
        within: 0.01,
        says: 'That is the answer in bits. In nats it is 0.5.',
        links: again('#eq-7-2', 'Equation 7.2'),
      },
    ],
    otherwise: {
      says: 'Put μ = 1 and σ² = 1 into ½ · (μ² + σ² − 1 − log σ²).',
      links: again('#eq-7-2', 'Equation 7.2'),
    },
  },
  {
    kind: 'match',
    id: 'q7-beta',
    objective: 'Predict',
    bloom: 'analyze',
    covers: 'A-066 A-074',
    ask: 'Three VAEs differ in β alone. Which setting made which?',
    options: [
      { id: 'zero', label: 'β = 0' },
      { id: 'one', label: 'β = 1' },
      { id: 'twenty', label: 'β = 20' },
    ],
    rows: [
      {
        label: 'A. Rebuilt digits are sharp. Random codes decode to broken strokes.',
        answer: 'zero',
        says: 'Copies for free, inventions at random: nothing holds the clouds where the prior draws.',
        not: {
          one: {
            says: 'At β = 1 the clouds lie where the prior draws, so random codes decode to something digit-like.',
            links: again('#beta', 'Read it again in 7.4'),
          },
          twenty: {
            says: 'At β = 20 a code is too dear to keep. Nothing would be rebuilt sharply.',
            misconception: 'M6',
            links: again('#lab-7a', 'Show me in Lab 7A'),
          },
        },
      },
      {
        label: 'B. All samples are one and the same blur. The KL term stands near 0.',
        answer: 'twenty',
        says: 'The codes say nothing, so the decoder draws the average of everything.',
        not: {
          zero: {
            says: 'With β = 0 the KL term is free, and it grows large. Here it is near 0.',
            links: again('#beta', 'Read it again in 7.4'),
          },
          one: {
            says: 'At β = 1 on digits, a few nats of code pay for themselves. A KL term near 0 is collapse.',
            links: again('#beta', 'Read it again in 7.4'),
          },
        },
      },
      {
        label: 'C. Rebuilt digits are a little blurred. Most random codes decode to something like a digit.',
        answer: 'one',
        says: 'Both terms count: some detail is given up, so that places between digits mean something.',
        not: {
          zero: {
            says: 'With β = 0 there would be no reason to give up any detail.',
            misconception: 'M6',
            links: again('#lab-7a', 'Show me in Lab 7A'),
          },
          twenty: {
            says: 'At β = 20 the samples would all be alike.',
            links: again('#beta', 'Read it again in 7.4'),
          },
        },
      },
    ],
  },
  {
    kind: 'bug',
    id: 'q7-missing',
    objective: 'Identify',
    bloom: 'analyze',
    covers: 'A-070',
    corrects: 'C16',
    ask: 'This listing runs, and calls itself a variational autoencoder. Which line leaves it no cloud to draw a code from, and none to charge a KL term for?',
    file: 'vae.py',
    lines: [
      { code: 'encoder = Sequential([' },
      {
        code: '    Dense(128, activation="relu"),',
        says: {
          says: 'A hidden layer. Any encoder may have one.',
          links: again('#missing', 'Read it again in 7.8'),
        },
      },
      {
        code: '    Dense(64),                        # the code',
        right: true,
        says: {
          verdict: 'Right',
          says: 'It ends in one layer of 64 numbers: a point, not a cloud. There is no head for μ and none for log σ², so nothing can be drawn, and no KL can be charged. It is a plain autoencoder.',
          links: again('#missing', 'The four things to look for: 7.8'),
        },
      },
      { code: '])' },
      { code: 'decoder = Sequential([' },
      {
        code: '    Dense(128, activation="relu"),',
        says: {
          says: 'A hidden layer of the decoder. Nothing is wrong with it.',
          links: again('#missing', 'Read it again in 7.8'),
        },
      },
      {
        code: '    Dense(784, activation="sigmoid"),',
        says: {
          says: 'One probability for each pixel: this is how a VAE’s decoder may end, too.',
          links: again('#two-terms', 'Read it again in 7.3'),
        },
      },
      { code: '])' },
      {
        code: 'vae.compile(loss="binary_crossentropy")',
        says: {
          says: 'The KL term is missing from the loss, true. But it could not be added here: there is no μ and no σ to compute it from. Which line should have made them?',
          links: again('#missing', 'Read it again in 7.8'),
        },
      },
      {
        code: 'vae.fit(x, x, epochs=10)',
        says: {
          says: 'Each picture is its own answer. That is so for both models.',
          links: again('#cloud', 'Read it again in 7.1'),
        },
      },
    ],
    otherwise: {
      says: 'Nothing here tells the two models apart. Where would a VAE need two heads?',
      links: again('#missing', 'Read it again in 7.8'),
    },
  },
  {
    kind: 'choice',
    id: 'q7-blur',
    objective: 'Explain',
    bloom: 'understand',
    ask: 'Why are pictures from a small VAE blurred?',
    options: [
      {
        label:
          'For one code several pictures are possible, and the best answer under a pixel-by-pixel likelihood is their average.',
        right: true,
        says: 'An average of sharp pictures is a blur. A code that leaves less open, or a likelihood that knows about neighbors, draws sharper.',
      },
      {
        label: 'The network is too small.',
        misconception: 'M13',
        says: 'A larger decoder with the same code and the same likelihood has the same best answer: the average.',
        links: [
          { to: '#blur', label: 'Read it again in 7.5' },
          { to: '#lab-7a', label: 'Widen its layers in Lab 7A' },
        ],
      },
      {
        label: 'ε adds noise to the picture.',
        misconception: 'M7',
        says: 'ε is added to the code, not to the pixels. The picture shown is the decoder’s mean, without any noise.',
        links: again('#draw', 'Read it again in 7.2'),
      },
      {
        label: 'VAEs are blurry by nature.',
        misconception: 'M13',
        says: 'VAEs with many layers of latents draw sharp faces.',
        links: again('#blur', 'Read it again in 7.5'),
      },
    ],
  },
  {
    kind: 'choice',
    id: 'q7-why',
    objective: 'Write',
    bloom: 'evaluate',
    covers: 'A-062',
    ask: 'Why write z = μ + σ · ε instead of drawing z from a bell curve with mean μ and deviation σ?',
    options: [
      {
        label: 'It gives a different, better distribution.',
        misconception: 'M9',
        says: 'It is exactly the same distribution. What differs is where the chance enters.',
        links: again('#draw', 'Read it again in 7.2'),
      },
      {
        label: 'So that the loss has a slope in μ and σ.',
        right: true,
        says: 'With ε drawn outside, z is plain arithmetic in μ and σ, and the gradient passes.',
      },
      {
        label: 'So that the same picture always gets the same code.',
        misconception: 'M7',
        says: 'ε is drawn anew each time, so the code still changes from draw to draw.',
        links: again('#draw', 'Read it again in 7.2'),
      },
      {
        label: 'Because it is faster to compute.',
        misconception: 'M17',
        says: 'Both cost the same. Drawing from a bell curve is done this way inside, too.',
        links: again('#draw', 'Read it again in 7.2'),
      },
    ],
  },
]);
