import { quiz } from '../../../src/quiz/question';

const again = (to: string, label: string) => [{ to, label }];

/** Check yourself. Ids are permanent: readers' answers are kept under them. */
export const questions = quiz([
  {
    kind: 'number',
    id: 'q9-double',
    objective: 'Compute',
    bloom: 'apply',
    covers: 'A-100',
    ask: 'Points have density 0.6 around x = 1. You apply y = 2x. What is their density around y = 2?',
    unit: 'per unit of y',
    answer: 0.3,
    within: 0.005,
    right: {
      says: 'The stretch is 2 everywhere, so the density is halved: 0.3. The same points lie on twice the length.',
    },
    near: [
      {
        value: 1.2,
        within: 0.05,
        says: 'You multiplied by the stretch. Stretching thins points out, so divide.',
        links: again('#stretch', 'Read it again in 9.1'),
      },
      {
        value: 0.6,
        within: 0.02,
        says: 'Points do not only move, they also move apart. A density that stayed would make the area grow beyond 1.',
        links: [{ to: '#lab-9b?y=0,0.333,0.667,1,1.333,1.667,2&v=1', label: 'See it in Lab 9B' }],
      },
      {
        value: 0.15,
        within: 0.02,
        says: 'You divided by 2 twice. On a plane, stretching both axes by 2 would do that. Here there is one axis.',
        links: again('#stretch', 'Read it again in 9.1'),
      },
    ],
    otherwise: {
      says: 'Density times stretch stays the same: the new density is the old one divided by 2.',
      links: again('#stretch', 'Read it again in 9.1'),
    },
  },
  {
    kind: 'choice',
    id: 'q9-account',
    objective: 'Explain',
    bloom: 'understand',
    ask: 'A flow layer makes every small patch around a point three times as large. What does this layer add to the point’s log density on the way from noise to data?',
    options: [
      {
        label: 'Minus log 3: the points there are three times as far apart.',
        right: true,
        says: 'The same share of the points lies on three times the area, so the density is divided by 3. In logarithms that is minus log 3, about −1.10 nats.',
      },
      {
        label: 'Nothing: a layer moves points, and the density moves with them.',
        misconception: 'M6',
        says: 'If density moved along unchanged, a patch that grows would gain points from nowhere. Stretch has to be paid for.',
        links: [
          { to: '#stretch', label: 'Read it again in 9.1' },
          { to: '#lab-9b', label: 'Drag it in Lab 9B' },
        ],
      },
      {
        label: 'Plus log 3: a larger patch holds more.',
        misconception: 'M6',
        says: 'A larger patch of the old sheet would hold more. This is the same patch, pulled out: it holds what it held, on more room.',
        links: again('#stretch', 'Read it again in 9.1'),
      },
      {
        label: 'It depends on how the network inside the layer works.',
        misconception: 'M2',
        says: 'For the density, only the stretch counts. How the network came to it does not matter.',
        links: again('#coupling', 'Read it again in 9.3'),
      },
    ],
  },
  {
    kind: 'match',
    id: 'q9-ways',
    objective: 'State',
    bloom: 'understand',
    corrects: 'C28',
    ask: 'f leads from data to noise, g from noise to data. Which one does the work?',
    options: [
      { id: 'f', label: 'f' },
      { id: 'g', label: 'g' },
      { id: 'both', label: 'f, then g' },
    ],
    rows: [
      {
        label: 'A training step raises the density of a batch of real points.',
        answer: 'f',
        says: 'Real points are sent to noise, where the density is known, and the stretches are added up.',
        not: {
          g: {
            says: 'g would need the noise behind each real point. That is what f finds.',
            links: again('#directions', 'Read it again in 9.2'),
          },
          both: {
            says: 'There is no need to come back: the noise and the stretches on the way there are enough.',
            links: again('#directions', 'Read it again in 9.2'),
          },
        },
      },
      {
        label: 'You want 100 new samples.',
        answer: 'g',
        says: 'Draw 100 pieces of noise, and send each through g.',
        not: {
          f: {
            says: 'f starts at a data point. New samples start at noise.',
            links: again('#directions', 'Read it again in 9.2'),
          },
          both: {
            says: 'There is no data point to start f from. Noise is drawn, and g does the rest.',
            links: again('#directions', 'Read it again in 9.2'),
          },
        },
      },
      {
        label: 'You look for pictures between two given photographs, by way of their noise.',
        answer: 'both',
        says: 'f gives the noise of both, you walk between them, and g turns each stop into a picture.',
        not: {
          f: {
            says: 'That gives you two pieces of noise and the walk between them. To see pictures you have to come back.',
            links: again('#lab-9c', 'See it in Lab 9C'),
          },
          g: {
            says: 'g needs noise to start from. For given photographs it has to be found first.',
            links: again('#lab-9c', 'See it in Lab 9C'),
          },
        },
      },
    ],
  },
  {
    kind: 'choice',
    id: 'q9-halves',
    objective: 'Explain',
    bloom: 'analyze',
    covers: 'A-102',
    ask: 'Why does a coupling leave half of the numbers as they are?',
    options: [
      {
        label:
          'So that on the way back the network can read the same numbers, and give the same stretch and shift.',
        right: true,
        says: 'The half that stays is the key to the half that moves. The network itself is never undone.',
      },
      {
        label: 'To save computing time.',
        misconception: 'M13',
        says: 'It does save some, but that is not why. If all numbers changed at once, the layer could not be undone in one pass.',
        links: again('#coupling', 'Read it again in 9.3'),
      },
      {
        label: 'Because those numbers are less important for the picture.',
        misconception: 'M2',
        says: 'No half is special: the next layer changes the other one.',
        links: [
          { to: '#coupling', label: 'Read it again in 9.3' },
          { to: '#lab-9a', label: 'Move layer by layer in Lab 9A' },
        ],
      },
      {
        label: 'Because s and t have to be inverted, and half as many are easier.',
        misconception: 'M8',
        says: 's and t are computed the same way in both directions, and never inverted. Only a multiplication and an addition are.',
        links: again('#coupling', 'Read it again in 9.3'),
      },
    ],
  },
  {
    kind: 'choice',
    id: 'q9-flow-vae',
    objective: 'Choose',
    bloom: 'evaluate',
    covers: 'A-101',
    ask: 'A laboratory wants to compare two models of its measurements by how probable they make new ones, as a number without a bound. It does not need a short code. Flow or VAE?',
    options: [
      {
        label: 'A flow: its density is exact.',
        right: true,
        says: 'Both models can be compared on the same held-back measurements by the same exact number.',
      },
      {
        label: 'A VAE: its number is exact, too.',
        misconception: 'M6',
        says: 'A VAE gives a lower bound. How far below the truth it lies differs from model to model, so two bounds cannot settle it.',
        links: again('#sheet', 'Compare them in 9.5'),
      },
      {
        label: 'A VAE, since its latent is smaller and so simpler.',
        misconception: 'M8',
        says: 'A small latent helps where a short code is wanted. Here the wish is a density.',
        links: again('#likelihood', 'Read it again in 9.4'),
      },
      {
        label: 'Either: whichever makes the better samples.',
        misconception: 'M9',
        says: 'Good samples and a high density are different things, and it asked for the density.',
        links: again('#sheet', 'Compare them in 9.5'),
      },
    ],
  },
  {
    kind: 'bug',
    id: 'q9-bug',
    objective: 'List',
    bloom: 'analyze',
    ask: 'This layer trains without an error, but its samples do not fit the data, and there is no way back from noise. Which line gives up the gain for which a flow pays?',
    file: 'coupling.py',
    lines: [
      { code: 'def forward(self, x):' },
      {
        code: '    x1, x2 = x.chunk(2, dim=1)',
        says: {
          says: 'This splits the numbers in two halves. Nothing is lost.',
          links: again('#coupling', 'Read it again in 9.3'),
        },
      },
      {
        code: '    s, t = self.net(x2).chunk(2, dim=1)',
        right: true,
        says: {
          verdict: 'Right',
          says: 'The network reads x2, the half that is about to change. On the way back x2 is gone, so s and t cannot be computed again, and the log-determinant below is wrong as well. It has to read x1. That is the cost of a flow: half of the numbers must hold still, and the layer is less free. The gain is the way back and the exact number.',
          links: again('#coupling', 'Read it again in 9.3'),
        },
      },
      {
        code: '    y2 = x2 * s.exp() + t',
        says: {
          says: 'Stretch, then shift: this can be undone once s and t are known.',
          links: again('#eq-9-3', 'Equation 9.3'),
        },
      },
      {
        code: '    log_det = s.sum(1)',
        says: {
          says: 'This is the right sum for a coupling: the logarithms of the stretches. Ask what s was computed from.',
          links: again('#eq-9-4', 'Equation 9.4'),
        },
      },
      {
        code: '    return torch.cat([x1, y2], dim=1), log_det',
        says: {
          says: 'The half that stays, and the half that moved. This is as it should be.',
          links: again('#coupling', 'Read it again in 9.3'),
        },
      },
    ],
    otherwise: {
      says: 'Nothing is wrong with this line. Ask of each number: could it be computed again on the way back?',
      links: again('#coupling', 'Read it again in 9.3'),
    },
  },
]);
