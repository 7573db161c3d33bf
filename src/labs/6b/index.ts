import { lab, type Outcome } from '../lab';

/** From this share of random codes beside the data on, a code invents badly. */
const many = 0.4;
const percent = (share: number) => `${Math.round(100 * share)} percent`;
const stray = ({ metrics }: Outcome) => metrics['stray'] ?? 0;

export default lab({
  id: '6b',
  lesson: 'latent-space',
  title: 'Squeeze a ring',
  about:
    'Send points of the plane through a code of one number or two, and see which shape all codes together make.',
  family: 'vae',
  data: ['ring', 'two-moons', 'line', 'eight-gaussians', 'spiral', 'three-disjoint', 'drawn'],
  guided: ['latent', 'kl', 'learningRate'],
  free: 'all',
  look: { views: ['warp'], samples: 240, real: 512, lattice: 65, grid: 1 },
  presets: {
    one: {
      label: 'One number',
      note: 'The code is a place on a line. The decoder can only bend it.',
      config: { kl: false, latent: 1 },
    },
    two: {
      label: 'Two numbers',
      note: 'As many numbers in the code as in a point: nothing is squeezed.',
      config: { kl: false, latent: 2 },
    },
    vae: {
      label: 'With the KL term',
      note: 'The variational autoencoder of lesson 7, on the same points.',
      config: { latent: 2 },
    },
  },
  steps: 1500,
  stepSize: 10,
  predict: {
    ask: 'A ring goes through a code of one number, and then through a code of two. With two, every point is rebuilt far better. From which code will more random codes decode to places on the ring?',
    asked: 'Which code puts more random codes on the ring: one number, or two?',
    options: [
      { id: 'two', label: 'two numbers: it rebuilds better' },
      { id: 'alike', label: 'both are alike' },
      { id: 'one', label: 'one number, though it rebuilds worse' },
    ],
    when: 'finished',
    stillOpen: ({ config }) =>
      config?.['kl'] === false ? undefined : 'Choose “One number” or “Two numbers” to test your guess.',
    answer: (outcome) => {
      const single = outcome.config?.['latent'] === 1;
      const badly = stray(outcome) > many;
      return {
        id: single === badly ? 'two' : 'one',
        because: `In this run, ${percent(stray(outcome))} of the random codes decode to places without data. For the ring it is fewer than 30 percent with one number, and more than 50 with two: a line must follow the ring, while the plane also has codes for its inside.`,
      };
    },
  },
  summary: (outcome) =>
    `Rebuilding a point costs ${(outcome.metrics['reconstruction'] ?? 0).toFixed(2).replace('-', '−')} nats, and ${percent(stray(outcome))} of the random codes decode to places without data.`,
  tryThis: [
    'Find the place where the ring was cut. Which points are rebuilt worst?',
    'Press Two numbers, then Start. Where do random codes decode to now, and what did it do to the cost?',
    'Draw your own points under Data set, and press Start.',
  ],
  surprise: [
    {
      says: 'Through one number rebuilding a point of the ring costs more than −1.5 nats, and yet fewer than 30 of 100 random codes decode to places without data.',
      preset: 'one',
      steps: 500,
      holds: (outcome) => outcome.metrics['reconstruction']! > -1.5 && stray(outcome) < 0.3,
      atLeast: 18,
    },
    {
      says: 'Through two numbers it costs less than −2.5 nats, and more than half of the random codes miss the ring.',
      preset: 'two',
      steps: 300,
      holds: (outcome) => outcome.metrics['reconstruction']! < -2.5 && stray(outcome) > 0.5,
      atLeast: 18,
    },
  ],
  onward: [
    { lab: '8a', trains: 'a GAN' },
    { lab: '9a', trains: 'a flow' },
    { lab: '10b', trains: 'a diffusion model' },
  ],
  compare: ['latent', 'kl', 'beta', 'gradient'],
});
