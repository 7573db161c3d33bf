import { quiz } from '../../../src/quiz/question';

const again = (to: string, label: string) => [{ to, label }];

/** Check yourself. Ids are permanent: readers' answers are kept under them. */
export const questions = quiz([
  {
    kind: 'number',
    id: 'q10-xt',
    objective: 'Compute',
    bloom: 'apply',
    covers: 'A-104',
    ask: 'At some level, alpha bar is 0.64. A data point is x₀ = 2, and the noise drawn for it is ε = −1. What is xₜ?',
    unit: '',
    answer: 1,
    within: 0.02,
    right: {
      says: 'The root of 0.64 is 0.8, the root of 0.36 is 0.6. So 0.8 × 2 + 0.6 × (−1) = 1.6 − 0.6 = 1.',
    },
    near: [
      {
        value: 0.92,
        within: 0.02,
        says: 'You used 0.64 and 0.36 as they are. The equation takes their square roots, so that it is the variances that add up to 1.',
        links: again('#destroy', 'Read it again in 10.1'),
      },
      {
        value: 2.2,
        within: 0.02,
        says: 'You added 0.6 where the noise is −1. Mind the sign.',
        links: again('#destroy', 'Read it again in 10.1'),
      },
      {
        value: 1.6,
        within: 0.02,
        says: 'That is the signal alone. The noise, 0.6 × (−1), is still to be added.',
        links: again('#destroy', 'Read it again in 10.1'),
      },
    ],
    otherwise: {
      says: 'Take the root of alpha bar times x₀, plus the root of one minus alpha bar times ε.',
      links: again('#destroy', 'Read it again in 10.1'),
    },
  },
  {
    kind: 'choice',
    id: 'q10-learned',
    objective: 'Explain',
    bloom: 'understand',
    covers: 'A-105',
    corrects: 'C29',
    ask: 'Which of the two processes has weights that training changes?',
    options: [
      {
        label: 'The forward one: it must learn how to add noise.',
        misconception: 'M15',
        says: 'Adding noise is a fixed recipe with a schedule that we choose. You ran it in Lab 10A without training anything.',
        links: [
          { to: '#destroy', label: 'Read it again in 10.1' },
          { to: '#lab-10a', label: 'Run it in Lab 10A' },
        ],
      },
      {
        label: 'The reverse one.',
        right: true,
        says: 'Only the way back is learned. The way there is arithmetic.',
      },
      {
        label: 'Both, like the two networks of a GAN.',
        misconception: 'M15',
        says: 'There is one network, and no opponent. The forward process has nothing to train.',
        links: again('#way-back', 'Read it again in 10.2'),
      },
    ],
  },
  {
    kind: 'choice',
    id: 'q10-one',
    objective: 'Predict',
    bloom: 'apply',
    ask: 'A well-trained network is asked to go from pure noise to a sample in a single DDIM step. What comes out?',
    options: [
      {
        label: 'A good sample: it has learned to denoise.',
        misconception: 'M7',
        says: 'From pure noise there is no telling which of all data it came from. The network’s best answer is their mean.',
        links: [
          { to: '#walk-back', label: 'Read it again in 10.4' },
          { to: '#lab-10b?p=one&v=1', label: 'See one step in Lab 10B' },
        ],
      },
      {
        label: 'Something near the mean of all data.',
        right: true,
        says: 'The squared error is smallest at the mean. Only many small steps let the point decide, little by little, where it belongs.',
      },
      {
        label: 'The training example that is nearest to the noise.',
        misconception: 'M10',
        says: 'Nothing in the squared error asks for the nearest example. It asks for the average of all that are possible.',
        links: again('#walk-back', 'Read it again in 10.4'),
      },
    ],
  },
  {
    kind: 'choice',
    id: 'q10-cost',
    objective: 'Contrast',
    bloom: 'analyze',
    covers: 'A-111',
    corrects: 'C32',
    ask: 'Where does the step-by-step nature of diffusion cost time?',
    options: [
      {
        label: 'In training: each example has to go through all T levels.',
        misconception: 'M15',
        says: 'Each example gets one random level, and is noised to it in one go. A training step is one pass through the network and back.',
        links: [
          { to: '#cost', label: 'Read it again in 10.5' },
          { to: '#lab-10b', label: 'Change only the sampling steps in Lab 10B' },
        ],
      },
      {
        label: 'In sampling: each step is a pass through the network.',
        right: true,
        says: 'A hundred steps are a hundred passes for one sample. Fewer steps, distillation and smaller spaces are the remedies.',
      },
      {
        label: 'In both alike.',
        misconception: 'M15',
        says: 'Training is costly for large models and data, as it is for any family. The steps, though, are taken only when sampling.',
        links: again('#cost', 'Read it again in 10.5'),
      },
    ],
  },
  {
    kind: 'bug',
    id: 'q10-bug',
    objective: 'Explain',
    bloom: 'analyze',
    covers: 'A-106',
    corrects: 'C30',
    ask: 'This training loop runs, and its samples stay poor. Which line is to blame?',
    file: 'ddpm_loop.py',
    lines: [
      { code: 'for x0 in batches:' },
      {
        code: '    t = randint(1, T + 1, len(x0))',
        says: {
          says: 'One random level for each example: that is right.',
          links: again('#way-back', 'Read it again in 10.2'),
        },
      },
      {
        code: '    eps = randn_like(x0)',
        says: {
          says: 'Fresh noise for every batch: that is right.',
          links: again('#way-back', 'Read it again in 10.2'),
        },
      },
      {
        code: '    xt = sqrt(ab[t]) * x0 + sqrt(1 - ab[t]) * eps',
        says: { says: 'This is the closed form, with its roots in place.', links: again('#destroy', '10.1') },
      },
      {
        code: '    loss = mse(net(xt), eps)',
        right: true,
        says: {
          verdict: 'Right',
          says: 'The network is not told t. A point at the same place may hold a little noise or a lot, and without the level it can only answer for the average of all levels. It should be net(xt, t).',
          links: again('#way-back', 'Why it needs t: 10.2'),
        },
      },
      {
        code: '    adam.step(grad(loss, net.weights))',
        says: {
          says: 'One network, its own weights: nothing is wrong here.',
          links: again('#way-back', 'Read it again in 10.2'),
        },
      },
    ],
    otherwise: {
      says: 'Nothing is wrong with this line. Ask of each line: what does the network have to know to answer?',
      links: again('#way-back', 'Read it again in 10.2'),
    },
  },
  {
    kind: 'match',
    id: 'q10-guide',
    objective: 'Steer',
    bloom: 'understand',
    ask: 'One network, asked with the class and without. What does each guidance scale w do?',
    options: [
      { id: 'none', label: 'the answer for the class, as it is' },
      { id: 'free', label: 'the answer without a class' },
      { id: 'more', label: 'beyond the answer for the class, away from the one without' },
    ],
    rows: [
      {
        label: 'w = 0',
        answer: 'none',
        says: 'The formula leaves only the answer for the class.',
        not: {
          free: {
            says: 'At 0 the answer without a class has the weight 0. Put w = 0 into equation 10.8.',
            links: again('#eq-10-8', 'Equation 10.8'),
          },
          more: {
            says: 'With w = 0 the difference of the two answers is not added at all.',
            links: [
              { to: '#steer', label: 'Read it again in 10.7' },
              { to: '#lab-10f', label: 'Turn the guidance in Lab 10F' },
            ],
          },
        },
      },
      {
        label: 'w = 3',
        answer: 'more',
        says: 'Three times the difference is added: clearer members of the class, less variety.',
        not: {
          none: {
            says: 'That is w = 0. At 3 the difference of the two answers is added three times.',
            links: again('#steer', 'Read it again in 10.7'),
          },
          free: {
            says: 'The answer without a class is what it moves away from, three times the difference.',
            links: again('#steer', 'Read it again in 10.7'),
          },
        },
      },
      {
        label: 'w = −1',
        answer: 'free',
        says: 'Nothing is left of the answer for the class: (1 − 1) times it, plus the one without.',
        not: {
          none: {
            says: 'That is w = 0. At −1 the answer for the class has the weight 0.',
            links: again('#eq-10-8', 'Equation 10.8'),
          },
          more: {
            says: 'A negative w goes back from the class. At −1 it arrives at the answer without one.',
            links: again('#eq-10-8', 'Equation 10.8'),
          },
        },
      },
    ],
  },
]);
