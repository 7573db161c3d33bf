import { lab } from '../lab';

/** A small network that learns in seconds. Every picture takes ten passes through it, twice. */
const quick = {
  batch: 32,
  hidden: 48,
  blocks: 1,
  learningRate: 0.01,
  decaySteps: 800,
  ema: 0.98,
  samplingSteps: 10,
} as const;
/** From this guidance on, and where each class is asked for, a run answers the question. */
const strong = 8;

export default lab({
  id: '10f',
  lesson: 'diffusion',
  title: 'Ask for a digit',
  about: 'Train diffusion on small digits with their classes, then ask for one, and turn the guidance up.',
  family: 'ddpm-glyphs',
  data: ['digits-14', 'digits-28', 'images'],
  guided: ['asked', 'guidance', 'samplingSteps'],
  free: 'all',
  look: { views: [], samples: 60, real: 40, grid: 1, lattice: 2 },
  presets: {
    each: {
      label: 'Each digit in turn',
      note: 'One column for each digit, 0 to 9. Turn the guidance while it trains.',
      config: quick,
    },
    strong: {
      label: 'Strong guidance',
      note: 'Ten times the difference that the class makes. Look along a column: how many different digits are in it?',
      config: { ...quick, guidance: 10 },
    },
    none: {
      label: 'No class asked for',
      note: 'The same network, asked for no class: it draws what it likes.',
      config: { ...quick, asked: 'none' },
    },
  },
  steps: 1000,
  stepSize: 20,
  predict: {
    ask: 'Guidance pushes every sample toward what its class has and others have not. Turned far up, what becomes of ten samples of the same digit?',
    asked: 'With strong guidance, what becomes of samples of one digit?',
    options: [
      { id: 'better', label: 'better and better, and as varied as before' },
      { id: 'alike', label: 'more alike' },
      { id: 'noise', label: 'noise' },
    ],
    when: 'finished',
    stillOpen: ({ config, metrics }) =>
      metrics['variety'] === undefined ||
      config?.['asked'] === 'none' ||
      (config?.['guidance'] as number) < strong
        ? 'Choose “Strong guidance” to test your guess.'
        : undefined,
    answer: ({ metrics, config }) => {
      const [readable, variety] = [metrics['readable']!, metrics['variety']!];
      return {
        id: readable < 0.5 ? 'noise' : variety < 0.7 ? 'alike' : 'better',
        because: `${Math.round(100 * readable)} percent of the samples read as digits, and those of one digit lie ${variety.toFixed(2)} times as far apart as real ones do. Set Guidance to 0 and back to ${String(config?.['guidance'])}, and look along a column.`,
      };
    },
  },
  summary: ({ metrics }) =>
    metrics['readable'] === undefined
      ? `The loss is ${(metrics['loss'] ?? NaN).toFixed(3)}.`
      : `${Math.round(100 * metrics['readable'])} percent of the samples read as digits, and those of one digit lie ${(metrics['variety'] ?? NaN).toFixed(2)} times as far apart as real ones do.`,
  tryThis: [
    'Ask for one digit, then for none. The network is the same.',
    'Set Guidance to 0, 1, 4 and 10. Where are the digits clearest, and where most varied?',
    'Set Sampling steps to 1, then to 2, 5 and 10. From how many on are the digits clear?',
    'In Free, start from the trained model, or set Class left out to 1 and press Reset: what can still be asked for?',
    'Bring your own pictures under Data set, or digits at 28 × 28.',
  ],
  surprise: [
    {
      says: 'With guidance at 10 more samples read as digits than without, at least 85 of 100, and two of the same digit are more alike: less than 0.7 times as far apart.',
      preset: 'strong',
      steps: 300,
      change: { samplingSteps: 5 }, // half of the passes
      beside: { guidance: 0 },
      holds: ({ metrics, beside }) =>
        metrics['readable']! >= Math.max(0.85, beside!['readable']!) &&
        metrics['variety']! < 0.7 * beside!['variety']!,
      atLeast: 18,
    },
  ],
  onward: [
    { lab: '6a', trains: 'an autoencoder' },
    { lab: '7a', trains: 'a VAE' },
    { lab: '9c', trains: 'a flow (Glow)' },
    { lab: '4d', trains: 'a masked network' },
  ],
  compare: ['guidance', 'asked', 'samplingSteps', 'target'],
});
