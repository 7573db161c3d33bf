import { lab } from '../lab';

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
    ask: 'A ring goes through a code of one number. What do all codes together decode to?',
    asked: 'What do all codes of one number decode to?',
    options: [
      { id: 'ring', label: 'the whole ring, closed' },
      { id: 'curve', label: 'one curve, cut open somewhere' },
      { id: 'disc', label: 'the filled disc' },
    ],
    when: 'finished',
    answer: () => ({
      id: 'curve',
      because:
        'A line has two ends and a ring has none. The decoder bends the line along the ring, and somewhere neighbors on the ring get codes far apart.',
    }),
  },
  summary: ({ metrics }) =>
    `Rebuilding a point costs ${(metrics['reconstruction'] ?? 0).toFixed(2)} nats, with ${(metrics['jensenShannon'] ?? 0).toFixed(2)} bits between the data and what random codes decode to.`,
  tryThis: [
    'Find the place where the ring was cut. Which points are rebuilt worst?',
    'Press Reset with two numbers. What do random codes decode to now?',
    'Draw your own points under Data set, and press Start.',
  ],
  surprise: [],
  onward: [
    { lab: '8a', trains: 'a GAN' },
    { lab: '9a', trains: 'a flow' },
    { lab: '10b', trains: 'a diffusion model' },
  ],
  compare: ['latent', 'kl', 'beta', 'gradient'],
});
