import { quiz } from '../../../src/quiz/question';

const again = (to: string, label: string) => [{ to, label }];

/** Check yourself. Ids are permanent: readers' answers are kept under them. */
export const questions = quiz([
  {
    kind: 'number',
    id: 'q4-cat',
    objective: 'Compute',
    bloom: 'apply',
    covers: 'A-093',
    ask: 'A model counts pairs of words in “the cat sat on the mat and the cat ran away”. What chance does it give to “cat” after “the”? To two decimals.',
    unit: '',
    answer: 2 / 3,
    within: 0.01,
    right: {
      says: '“the” occurs three times. “cat” followed it twice, “mat” once: 2/3.',
    },
    near: [
      {
        value: 2 / 11,
        within: 0.01,
        says: 'That is how common “cat” is among all eleven words. The question is about what follows “the”.',
        links: again('#counts', 'Read it again in 4.3'),
      },
      {
        value: 0.5,
        within: 0.01,
        says: 'Two different words follow “the”, but not equally often. Count each time, not each kind.',
        links: again('#counts', 'Read it again in 4.3'),
      },
      {
        value: 1,
        within: 0.01,
        misconception: 'M12',
        says: '“cat” is the likeliest, not certain: once it was “mat”.',
        links: again('#counts', 'Read it again in 4.3'),
      },
      {
        value: 2,
        within: 0.01,
        says: 'That is the count. A chance is the count divided by how often “the” was followed by anything: 3.',
        links: again('#counts', 'Read it again in 4.3'),
      },
    ],
    otherwise: {
      says: 'Find each “the”. Write down the word after it. What share of them are “cat”?',
      links: [
        { to: '#counts', label: 'Read it again in 4.3' },
        { to: '#lab-4a?t=counts&u=words&n=2&v=1', label: 'See counts in Lab 4A' },
      ],
    },
  },
  {
    kind: 'bug',
    id: 'q4-bug',
    objective: 'Build',
    bloom: 'analyze',
    covers: 'A-093',
    corrects: 'C24',
    ask: 'This writer counts pairs of words and then writes. Sooner or later it stops with an error. In which line does the fault begin?',
    file: 'pairs.py',
    lines: [
      { code: 'words = "the cat sat on the mat and the cat ran away".split()' },
      { code: 'followers = {}' },
      {
        code: 'for word, after in zip(words, words[1:]):',
        right: true,
        says: {
          verdict: 'Right',
          says: 'zip pairs each word with the one after it, and “away” has none. So “away” never gets a list, and a walk that arrives there cannot go on. Count over words + ["<end>"] instead, and stop when “<end>” is drawn: then the end is counted, too.',
          links: [
            { to: '#hole', label: 'Read it again in 4.4' },
            { to: '#lab-4a?t=program&v=1', label: 'Repair it in Lab 4A' },
          ],
        },
      },
      {
        code: '    followers.setdefault(word, []).append(after)',
        says: {
          says: 'This is the counting itself, one entry for each time. It does what it should for every pair it is given.',
          links: again('#counts', 'Read it again in 4.3'),
        },
      },
      { code: '' },
      {
        code: 'word = random.choice(words[:-1])',
        says: {
          says: 'The first word is any but the last, so the first step always works. The walk can still arrive at the last word later.',
          links: again('#hole', 'Read it again in 4.4'),
        },
      },
      {
        code: 'for _ in range(10):',
        says: {
          says: 'Fewer words make a crash rarer. They do not close the hole.',
          links: again('#lab-4a?t=program&v=1', 'Try it in Lab 4A'),
        },
      },
      {
        code: '    word = random.choice(followers[word])',
        says: {
          says: 'This is where the error shows. Ask why there is no list for that word.',
          links: again('#hole', 'Read it again in 4.4'),
        },
      },
      { code: '    print(word)' },
    ],
    otherwise: {
      says: 'This line does its work. Ask which word has nothing after it, and which line ought to have seen to that.',
      links: again('#hole', 'Read it again in 4.4'),
    },
  },
  {
    kind: 'choice',
    id: 'q4-longer',
    objective: 'Explain',
    bloom: 'evaluate',
    ask: 'You go from n = 2 to n = 6 words. The sentences read far better. What else has most likely happened?',
    options: [
      {
        label: 'The model understands more of the text.',
        misconception: 'M1',
        says: 'It counts as before. Better sentences come from longer stretches that it takes over whole.',
        links: again('#copying', 'Read it again in 4.5'),
      },
      {
        label: 'Most of what it writes stands word for word in its source.',
        right: true,
        says: 'Few stretches of five words occur twice, so there is one way to go on: the way the source went.',
      },
      {
        label: 'It will predict new text better, too.',
        misconception: 'M9',
        says: 'On held-out text a longer memory helps only up to a point. Contexts that were never seen have nothing to say.',
        links: [
          { to: '#copying', label: 'Read it again in 4.5' },
          { to: '#lab-4a?t=counts&u=words&n=6&v=1', label: 'See it in Lab 4A' },
        ],
      },
      {
        label: 'Its sentences are new, since it draws at random.',
        misconception: 'M10',
        says: 'It draws at random among what followed. Where only one thing ever followed, there is nothing to draw.',
        links: again('#lab-4a?t=counts&u=words&n=6&v=1', 'See it in Lab 4A'),
      },
    ],
  },
  {
    kind: 'choice',
    id: 'q4-zero',
    objective: 'Explain',
    bloom: 'analyze',
    ask: 'At temperature 0 a writer always takes the likeliest next word. Why does a model of counts then fall into a loop?',
    options: [
      {
        label: 'It has too little text: with more, it would not loop.',
        misconception: 'M11',
        says: 'More text moves the loop elsewhere. As soon as the same context comes again, the same choice follows, and so on round.',
        links: again('#lab-4a?t=counts&u=letters&n=5&te=0&v=1', 'Try it in Lab 4A'),
      },
      {
        label:
          'The next word then depends on the last n − 1 words alone. Once a context comes back, everything after it comes back.',
        right: true,
        says: 'There are finitely many contexts and no chance left, so some context must come again, and from there on it goes in a circle.',
      },
      {
        label: 'The likeliest words are the most correct ones, and correct text repeats itself.',
        misconception: 'M9',
        says: 'The likeliest next word is only the most frequent one. Taking it each time gives text that nobody writes.',
        links: again('#counts', 'Read it again in 4.3'),
      },
      {
        label: 'It has forgotten what it wrote, as a network would not.',
        misconception: 'M2',
        says: 'A network that looks back on a fixed stretch loops as well. What matters is that nothing is left to chance.',
        links: again('#lab-4a?t=counts&u=letters&n=5&te=0&v=1', 'Try it in Lab 4A'),
      },
    ],
  },
  {
    kind: 'order',
    id: 'q4-order',
    objective: 'Place',
    bloom: 'remember',
    covers: 'A-121 A-123',
    corrects: 'C36 C37',
    ask: 'Put these in the order in which they were published.',
    steps: [
      {
        label: 'Markov counts vowels and consonants in a poem.',
        says: '1913: long before any computer. It comes first.',
        links: again('#counts', 'Read it again in 4.3'),
      },
      {
        label: 'Shannon prints English written from counts of letters and words.',
        says: '1948: by hand, with a book opened at random.',
        links: again('#counts', 'Read it again in 4.3'),
      },
      {
        label: 'ELIZA answers by rules.',
        says: '1966: rules came after the first statistics, not before.',
        links: again('#rules', 'Read it again in 4.2'),
      },
      {
        label: 'The LSTM keeps its memory behind gates.',
        says: '1997: recurrent networks with gates are older than most of what is made with them.',
        links: again('#recurrent', 'Read it again in 4.6'),
      },
      {
        label: 'WaveNet makes sound, sample by sample.',
        says: '2016: the newest here.',
        links: again('#sound', 'Read it again in 4.7'),
      },
    ],
    shown: [2, 4, 0, 3, 1],
    right: {
      says: 'Statistics of text are older than rules for talking, and the LSTM is nineteen years older than WaveNet.',
    },
  },
  {
    kind: 'number',
    id: 'q4-reach',
    objective: 'Say',
    bloom: 'apply',
    covers: 'A-092',
    ask: 'A WaveNet has seven layers. Each looks at two places, 1, 2, 4, 8, 16, 32 and 64 apart. How many samples can one answer depend on?',
    unit: 'samples',
    answer: 128,
    within: 0.4,
    right: { says: 'Each layer doubles it: 2, 4, 8, 16, 32, 64, 128.' },
    near: [
      {
        value: 8,
        within: 0.4,
        says: 'That is for seven layers whose two places are neighbors: one more for each layer.',
        links: again('#lab-4c', 'Count it in Lab 4C'),
      },
      {
        value: 127,
        within: 0.4,
        says: 'That is how far back it reaches. The nearest sample counts, too.',
        links: again('#lab-4c', 'Count it in Lab 4C'),
      },
      {
        value: 64,
        within: 0.4,
        says: 'That is the largest dilation. Below it, the other layers reach further back from both of its places.',
        links: again('#sound', 'Read it again in 4.7'),
      },
    ],
    otherwise: {
      says: 'One layer: 2. A second one looks at two such stretches, 2 apart: 4. Go on.',
      links: again('#sound', 'Read it again in 4.7'),
    },
  },
]);
