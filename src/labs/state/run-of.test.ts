import { expect, it } from 'vitest';
import { runOf } from './run-of';

const settings = { config: { latent: 4 }, data: { set: 'ring' }, seed: 1, backend: 'auto' } as const;
const running = { ...settings, seed: 2 };
const recorded = { config: { latent: 2 }, data: { set: 'line' }, seed: 7 };
const shown = { step: 400, window: [0, 1, 0, 1], samples: new Float32Array(), views: {} } as const;

it('a recorded picture is of the run that was recorded, whatever the settings say by now', () => {
  expect(runOf({ settings, running: undefined, shown: { ...shown, recorded } })).toBe(recorded);
});

it('a picture of the learner’s own is of the run; before there is one the settings count', () => {
  expect(runOf({ settings, running, shown })).toBe(running);
  expect(runOf({ settings, running: undefined, shown: undefined })).toBe(settings);
});
