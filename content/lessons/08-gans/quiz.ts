import { quiz } from '../../../src/quiz/question';

const again = (to: string, label: string) => [{ to, label }];

/** Check yourself. Ids are permanent: readers' answers are kept under them. */
export const questions = quiz([
  {
    kind: 'order',
    id: 'q8-order',
    objective: 'Order',
    bloom: 'understand',
    ask: 'Put one round of training in order.',
    steps: [
      {
        label: 'Take a batch of real points, and let G turn noise into a batch of generated ones.',
        says: 'This batch is what D trains on. It comes before everything else.',
        links: again('#one-round', 'Read it again in 8.2'),
      },
      {
        label: 'Change D, so that its numbers go up on the real batch and down on the generated one.',
        says: 'D needs something to compare first: a batch of each kind.',
        links: again('#one-round', 'Read it again in 8.2'),
      },
      {
        label: 'Draw fresh noise, and let G make a new batch.',
        says: 'The fresh batch is for the G step. D has to answer for the first batch before that.',
        links: again('#one-round', 'Read it again in 8.2'),
      },
      {
        label: 'Change G, so that D’s numbers go up on the new batch.',
        says: 'G follows D’s slope, so D should have moved first, and G needs a new batch to be judged on.',
        links: again('#lab-8a', 'Try it: Step G without Step D'),
      },
      {
        label: 'Look at the samples, and decide whether to go on.',
        says: 'There is nothing new to look at yet. Finish the round first.',
        links: again('#ending', 'Read it again in 8.4'),
      },
    ],
    shown: [3, 0, 4, 2, 1],
    right: {
      says: 'Each network moves while the other holds still. And it is the samples, not a loss, that say when to stop.',
    },
  },
  {
    kind: 'number',
    id: 'q8-half',
    objective: 'Write',
    bloom: 'apply',
    ask: 'D answers 0.5 for every point, real or generated. What is D’s loss, both terms added, in nats?',
    unit: 'nats',
    answer: 2 * Math.LN2,
    within: 0.02,
    right: {
      says: 'Minus log 0.5 is 0.693 for the real points, and the same again for the generated ones: 1.386 in all. It is where the loss of D stands at the ideal end.',
    },
    near: [
      {
        value: Math.LN2,
        within: 0.02,
        says: 'That is one term: what D pays for one kind of point, and also what G pays. D pays for both kinds.',
        links: again('#ending', 'Read it again in 8.4'),
      },
      {
        value: 0,
        within: 0.02,
        misconception: 'M3',
        says: 'A loss of 0 would mean certainty about every point, and always being right. “I cannot tell” costs minus log 0.5 each time.',
        links: again('#two-goals', 'Read it again in 8.3'),
      },
      {
        value: 2,
        within: 0.02,
        says: 'That is the answer in bits, with logarithms to base 2. In nats, one bit is 0.693.',
        links: again('#two-goals', 'Read it again in 8.3'),
      },
      {
        value: 1,
        within: 0.02,
        says: 'You added the two probabilities. The loss adds their negative logarithms.',
        links: again('#two-goals', 'Read it again in 8.3'),
      },
    ],
    otherwise: {
      says: 'Take minus the natural logarithm of 0.5, once for the real points and once for the generated ones, and add.',
      links: again('#two-goals', 'Read it again in 8.3'),
    },
  },
  {
    kind: 'match',
    id: 'q8-diagnose',
    objective: 'Diagnose',
    bloom: 'analyze',
    ask: 'Three runs on eight clusters, in words. What is each one?',
    options: [
      { id: 'healthy', label: 'a healthy run' },
      { id: 'collapse', label: 'mode collapse' },
      { id: 'strong', label: 'D too far ahead' },
    ],
    rows: [
      {
        label: 'A. Generated points pile up on two of the eight clusters. On those two, D hesitates.',
        answer: 'collapse',
        says: 'Good points, but few kinds of them: that is collapse.',
        not: {
          healthy: {
            says: 'Each point looks real, but six clusters are never made. Look at the spread, not only at single points.',
            misconception: 'M9',
            links: [
              { to: '#break-it', label: 'Read it again in 8.5' },
              { to: '#lab-8b?p=collapse&v=1', label: 'See a collapse in Lab 8B' },
            ],
          },
          strong: {
            says: 'A D that is far ahead rejects the generated points with confidence. This D hesitates on them.',
            misconception: 'M4',
            links: again('#break-it', 'Read it again in 8.5'),
          },
        },
      },
      {
        label:
          'B. Generated points lie far from every cluster and hardly move. D rejects almost all of them, and is right 99% of the time.',
        answer: 'strong',
        says: 'D is right and sure, and under the minimax loss a sure D hardly pushes. G has no slope to follow.',
        not: {
          healthy: {
            says: 'D’s high accuracy is not a sign of health. The points are far from the data, and nothing moves them.',
            misconception: 'M4',
            links: [
              { to: '#two-goals', label: 'Read it again in 8.3' },
              { to: '#lab-8b?v=1', label: 'See it in Lab 8B' },
            ],
          },
          collapse: {
            says: 'In a collapse, the points that are made look real. These do not reach any cluster.',
            misconception: 'M9',
            links: again('#break-it', 'Read it again in 8.5'),
          },
        },
      },
      {
        label:
          'C. Generated points sit on all eight clusters. G’s loss is higher than it was at the start, and D is right 60% of the time.',
        answer: 'healthy',
        says: 'All eight, and a D that can hardly tell. The higher loss is the price of a better opponent.',
        not: {
          collapse: {
            says: 'Nothing is missing: all eight clusters are reached. A rising loss of G is not a failure by itself.',
            misconception: 'M3',
            links: again('#ending', 'Read it again in 8.4'),
          },
          strong: {
            says: 'A D that is right 60% of the time is close to a coin toss. G’s loss rose because D learned too.',
            misconception: 'M3',
            links: again('#ending', 'Read it again in 8.4'),
          },
        },
      },
    ],
  },
  {
    kind: 'match',
    id: 'q8-fix',
    objective: 'Choose',
    bloom: 'evaluate',
    ask: 'Which remedy is made for which failure?',
    options: [
      { id: 'non-saturating', label: 'the non-saturating loss' },
      { id: 'minibatch', label: 'minibatch discrimination' },
      { id: 'averaging', label: 'averaging G’s weights' },
      { id: 'smoothing', label: 'label smoothing' },
    ],
    rows: [
      {
        label: 'G makes the same few points again and again.',
        answer: 'minibatch',
        says: 'D now sees how alike the points of a batch are, so sameness itself gives G away.',
        not: {
          'non-saturating': {
            says: 'It restores the push on rejected points. It does not look at how alike points are.',
            links: again('#fixes', 'Read it again in 8.7'),
          },
          averaging: {
            says: 'An average of collapsed generators is still collapsed. It steadies, it does not spread.',
            links: again('#fixes', 'Read it again in 8.7'),
          },
          smoothing: {
            says: 'It keeps D from being too sure about real points. It says nothing about variety.',
            links: again('#fixes', 'Read it again in 8.7'),
          },
        },
      },
      {
        label: 'D rejects everything, and G’s slope is almost flat.',
        answer: 'non-saturating',
        says: 'It pushes hardest exactly where D is surest.',
        not: {
          minibatch: {
            says: 'This makes D stronger still. The trouble is that a sure D gives no slope.',
            misconception: 'M4',
            links: [
              { to: '#two-goals', label: 'Read it again in 8.3' },
              { to: '#lab-8b?mb=1&v=1', label: 'Try your answer in Lab 8B' },
            ],
          },
          averaging: {
            says: 'There is little to average: G is not moving.',
            links: again('#fixes', 'Read it again in 8.7'),
          },
          smoothing: {
            says: 'It tempers D on real points only. On generated ones D may be as sure as before.',
            links: again('#fixes', 'Read it again in 8.7'),
          },
        },
      },
      {
        label: 'The samples are good on average, but they wander from step to step.',
        answer: 'averaging',
        says: 'The average of a wandering generator wanders less. Training itself is not changed.',
        not: {
          'non-saturating': {
            says: 'G is not short of push here. It has too much motion.',
            links: again('#fixes', 'Read it again in 8.7'),
          },
          minibatch: {
            says: 'This is for samples that are too much alike. These are good, and unsteady.',
            links: again('#fixes', 'Read it again in 8.7'),
          },
          smoothing: {
            says: 'It changes what D is asked for. It does not steady G’s path.',
            links: again('#fixes', 'Read it again in 8.7'),
          },
        },
      },
      {
        label: 'D answers 0.999 for every real point.',
        answer: 'smoothing',
        says: 'D is asked for 0.9 on real points, so certainty there costs something.',
        not: {
          'non-saturating': {
            says: 'That changes what G is after. D would be as certain as before.',
            links: again('#fixes', 'Read it again in 8.7'),
          },
          minibatch: {
            says: 'That gives D more to see. It would not make D less certain.',
            misconception: 'M4',
            links: again('#fixes', 'Read it again in 8.7'),
          },
          averaging: {
            says: 'That averages G. D’s certainty stays.',
            links: again('#fixes', 'Read it again in 8.7'),
          },
        },
      },
    ],
  },
  {
    kind: 'choice',
    id: 'q8-accuracy',
    objective: 'Explain',
    bloom: 'evaluate',
    ask: 'D’s accuracy on even mixes of new points has fallen from 90% to 52%, and the samples look right. What is the best reading?',
    options: [
      {
        label: 'D has stopped learning. Train it harder until it recovers.',
        misconception: 'M4',
        says: 'D may be doing as well as anyone could. When generated points look like the data, even the best judge is right only half the time. Train D harder only if you can see a flaw that D misses.',
        links: [
          { to: '#ending', label: 'Read it again in 8.4' },
          { to: '#lab-8a', label: 'Show me in Lab 8A' },
        ],
      },
      {
        label: 'Generated points have become hard to tell from real ones.',
        right: true,
        says: 'At the ideal end D answers 0.5 everywhere. The accuracy alone would not prove it, since a weak D also scores 50%. The samples are the second witness.',
      },
      {
        label: 'G’s loss must be close to zero by now.',
        misconception: 'M3',
        says: 'If D says 0.5, G pays minus log 0.5, which is 0.69. A loss near zero would mean that D takes every generated point for real.',
        links: again('#ending', 'Read it again in 8.4'),
      },
      {
        label: 'G has memorized the real points.',
        verdict: 'Not from this number',
        misconception: 'M5',
        says: 'A copy would fool D, but so would a fresh point from the same distribution. Accuracy cannot tell them apart. Lesson 11 shows a test that can.',
        links: again('#judge', 'What reaches G: 8.1'),
      },
    ],
  },
  {
    kind: 'bug',
    id: 'q8-bug',
    objective: 'Order',
    bloom: 'analyze',
    covers: 'A-056',
    corrects: 'C12',
    ask: 'This loop runs without an error. But in one of its steps, a network moves that should hold still. Which line is to blame?',
    file: 'gan_loop.py',
    lines: [
      { code: 'for x in batches:' },
      {
        code: '    real, made = ones((n, 1)), zeros((n, 1))',
        says: {
          says: 'These are the labels, and they are right: 1 for real, 0 for made.',
          links: again('#one-round', 'Read it again in 8.2'),
        },
      },
      { code: '' },
      {
        code: '    D.train_on_batch(x, real)                 # D step',
        says: {
          says: 'D is shown real points with the label 1. That is half of a D step.',
          links: again('#one-round', 'Read it again in 8.2'),
        },
      },
      {
        code: '    D.train_on_batch(G(noise(n)), made)',
        says: {
          says: 'D is shown generated points with the label 0. Only D’s weights change here: G is called, not trained.',
          links: again('#one-round', 'Read it again in 8.2'),
        },
      },
      { code: '' },
      {
        code: '    with GradientTape() as tape:              # G step',
        says: {
          says: 'A tape records what a gradient needs. It changes nothing by itself.',
          links: again('#one-round', 'Read it again in 8.2'),
        },
      },
      {
        code: '        loss = bce(real, D(G(noise(n))))',
        says: {
          says: 'The label is right: G is after D saying “real” about its points. This is the non-saturating loss.',
          links: again('#two-goals', 'Read it again in 8.3'),
        },
      },
      {
        code: '    weights = G.trainable_variables + D.trainable_variables',
        right: true,
        says: {
          verdict: 'Right',
          says: 'The G step changes D as well: it teaches D to call generated points real, the opposite of what the D step has just taught. G’s loss can then fall without any better samples. Take G’s weights only, so that D holds still.',
          links: again('#one-round', 'Why holding still matters: 8.2'),
        },
      },
      {
        code: '    adam_g.apply(tape.gradient(loss, weights), weights)',
        says: {
          says: 'This applies the gradient to the weights that it is given. Ask which weights those are.',
          links: again('#one-round', 'Read it again in 8.2'),
        },
      },
    ],
    otherwise: {
      says: 'Nothing is wrong with this line. Ask of each step: who moves, and who must hold still?',
      links: again('#one-round', 'Read it again in 8.2'),
    },
  },
]);
