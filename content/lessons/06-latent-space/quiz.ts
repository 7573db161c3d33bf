import { quiz } from '../../../src/quiz/question';

const again = (to: string, label: string) => [{ to, label }];

/** Check yourself. Ids are permanent: readers' answers are kept under them. */
export const questions = quiz([
  {
    kind: 'match',
    id: 'q6-parts',
    objective: 'Describe',
    bloom: 'remember',
    ask: 'Label the diagram: a picture goes in at A and comes out at D.',
    options: [
      { id: 'encoder', label: 'encoder' },
      { id: 'code', label: 'code' },
      { id: 'decoder', label: 'decoder' },
      { id: 'loss', label: 'loss' },
    ],
    rows: [
      {
        label: 'A. Takes 196 numbers and gives back 2.',
        answer: 'encoder',
        says: 'It narrows: picture in, code out.',
        not: {
          code: {
            says: 'The code is the two numbers. This is the network that makes them.',
            links: again('#squeeze', 'Read it again in 6.1'),
          },
          decoder: {
            says: 'The decoder works the other way around: it widens.',
            links: again('#squeeze', 'Read it again in 6.1'),
          },
          loss: {
            says: 'The loss gives back one number, and only in training.',
            links: again('#squeeze', 'Read it again in 6.1'),
          },
        },
      },
      {
        label: 'B. Two numbers, and all that C gets to see.',
        answer: 'code',
        says: 'Everything the decoder knows about the picture is in it.',
        not: {
          encoder: {
            says: 'The encoder is a network. These are the numbers that it gives back.',
            links: again('#squeeze', 'Read it again in 6.1'),
          },
          decoder: {
            says: 'The decoder is what reads these numbers.',
            links: again('#squeeze', 'Read it again in 6.1'),
          },
          loss: {
            says: 'The decoder never sees the loss as an input. It sees the code.',
            links: again('#squeeze', 'Read it again in 6.1'),
          },
        },
      },
      {
        label: 'C. Takes 2 numbers and gives back 196.',
        answer: 'decoder',
        says: 'It widens: code in, picture out.',
        not: {
          encoder: {
            says: 'The encoder narrows. This one widens.',
            links: again('#squeeze', 'Read it again in 6.1'),
          },
          code: {
            says: 'The code is what this network takes in.',
            links: again('#squeeze', 'Read it again in 6.1'),
          },
          loss: {
            says: 'A loss gives back one number, not 196.',
            links: again('#squeeze', 'Read it again in 6.1'),
          },
        },
      },
      {
        label: 'D. Compares what came out with what went in.',
        answer: 'loss',
        says: 'And nothing else: no labels, no judge.',
        not: {
          encoder: {
            says: 'The encoder never sees what came out.',
            links: again('#squeeze', 'Read it again in 6.1'),
          },
          code: {
            says: 'The code is two numbers. It compares nothing.',
            links: again('#squeeze', 'Read it again in 6.1'),
          },
          decoder: {
            says: 'The decoder never sees what went in, only its code.',
            links: again('#squeeze', 'Read it again in 6.1'),
          },
        },
      },
    ],
  },
  {
    kind: 'choice',
    id: 'q6-bottleneck',
    objective: 'Describe',
    bloom: 'understand',
    ask: 'What does the bottleneck force the two networks to do?',
    options: [
      {
        label: 'To find out how the pictures differ, and to spend the code on that.',
        right: true,
        says: 'What all pictures share costs no number in the code: it can sit in the decoder’s weights.',
      },
      {
        label: 'To keep the two most important pixels.',
        misconception: 'M2',
        says: 'No code number is a pixel. Each is made from all pixels, and each influences all pixels that come out.',
        links: again('#squeeze', 'Read it again in 6.1'),
      },
      {
        label: 'To train faster.',
        misconception: 'M17',
        says: 'A narrow code makes the task harder. It is there for what has to be learned, not for speed.',
        links: again('#squeeze', 'Read it again in 6.1'),
      },
      {
        label: 'To make every code stand for a picture.',
        misconception: 'M8',
        says: 'Only codes of real pictures are ever trained. The bottleneck says nothing about the others.',
        links: [
          { to: '#holes', label: 'Read it again in 6.3' },
          { to: '#lab-6a', label: 'Show me in Lab 6A' },
        ],
      },
    ],
  },
  {
    kind: 'choice',
    id: 'q6-map',
    objective: 'Interpret',
    bloom: 'analyze',
    ask: 'On a map of digit codes the 4s and 9s share one region, and the 1s lie far off. What follows?',
    options: [
      {
        label: 'Some 4s and 9s are drawn almost alike by the decoder.',
        right: true,
        says: 'Nearly equal codes decode to nearly equal pictures. That is what closeness on the map means.',
      },
      {
        label: 'A 1 differs from a 4 by exactly the distance on the map.',
        misconception: 'M9',
        says: 'Distances are not to scale: nothing in the loss says how far apart codes should lie.',
        links: [
          { to: '#map', label: 'Read it again in 6.2' },
          { to: '#lab-6a', label: 'See the map in Lab 6A' },
        ],
      },
      {
        label: 'The first latent number is the number of strokes.',
        misconception: 'M12',
        says: 'An axis need not mean anything by itself. Train with another seed, and the map is turned and bent.',
        links: again('#map', 'Read it again in 6.2'),
      },
      {
        label: 'Training has failed, because classes should not touch.',
        misconception: 'M3',
        says: 'The network was never told about classes. It was asked to rebuild pictures, and some 4s look like some 9s.',
        links: again('#map', 'Read it again in 6.2'),
      },
    ],
  },
  {
    kind: 'choice',
    id: 'q6-size',
    objective: 'Interpret',
    bloom: 'understand',
    ask: 'Is a latent space always smaller than the data?',
    options: [
      {
        label: 'Yes: latent means compressed.',
        misconception: 'M8',
        says: 'Latent means hidden. A flow has as many latent numbers as the picture has pixels.',
        links: again('#size', 'Read it again in 6.4'),
      },
      {
        label: 'No: flows, and diffusion on pixels, keep the size of the data.',
        right: true,
        says: 'A code is smaller only where somebody made a bottleneck, as in an autoencoder.',
      },
      {
        label: 'Yes, except for GANs.',
        misconception: 'M13',
        says: 'Most GANs do have a small latent. It is flows and diffusion on pixels that keep every dimension.',
        links: again('#size', 'Read it again in 6.4'),
      },
    ],
  },
  {
    kind: 'bug',
    id: 'q6-bug',
    objective: 'Explain',
    bloom: 'analyze',
    ask: 'This program is meant to invent new digits, and mostly it does not. It runs without an error. Which line asks the decoder for something that it was never trained to do?',
    file: 'invent.py',
    lines: [
      { code: 'for x in batches:' },
      {
        code: '    z = encoder(x)',
        says: {
          says: 'Right: each picture gets its code.',
          links: again('#squeeze', 'Read it again in 6.1'),
        },
      },
      {
        code: '    loss = bce(decoder(z), x)',
        says: {
          says: 'Right: the picture that comes out is compared with the one that went in.',
          links: again('#squeeze', 'Read it again in 6.1'),
        },
      },
      {
        code: '    adam.minimize(loss)',
        says: {
          says: 'Right: both networks are changed a little.',
          links: again('#squeeze', 'Read it again in 6.1'),
        },
      },
      { code: '' },
      {
        code: 'z = normal((64, 8)) * 5',
        right: true,
        says: {
          verdict: 'Right',
          says: 'Nothing in training said that codes should lie where these do. Most of them fall where no digit has its code.',
          links: [
            { to: '#holes', label: 'Read it again in 6.3' },
            { to: '#lab-6a', label: 'Decode random codes in Lab 6A' },
          ],
        },
      },
      {
        code: 'new_digits = decoder(z)',
        says: {
          says: 'The decoder does what it always does. Ask what it has been handed.',
          links: again('#holes', 'Read it again in 6.3'),
        },
      },
    ],
    otherwise: {
      says: 'Nothing is wrong with this line. Ask which codes the decoder has seen in training.',
      links: again('#holes', 'Read it again in 6.3'),
    },
  },
  {
    kind: 'number',
    id: 'q6-factor',
    objective: 'Describe',
    bloom: 'apply',
    ask: 'A picture of 14 by 14 pixels goes through a code of 2 numbers. How many times fewer numbers is that?',
    unit: 'times',
    answer: 98,
    within: 0.5,
    right: {
      says: '196 divided by 2. What is lost on the way is what the decoder cannot guess from those two.',
    },
    near: [
      {
        value: 196,
        within: 0.5,
        says: 'That is how many numbers the picture has. Divide by the numbers of the code.',
        links: again('#squeeze', 'Read it again in 6.1'),
      },
      {
        value: 7,
        within: 0.5,
        says: 'That is one side. The picture has 14 times 14 pixels.',
        links: again('#squeeze', 'Read it again in 6.1'),
      },
    ],
    otherwise: {
      says: 'Count the pixels, 14 times 14, and divide by 2.',
      links: again('#squeeze', 'Read it again in 6.1'),
    },
  },
]);
