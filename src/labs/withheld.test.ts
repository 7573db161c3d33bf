import { expect, it } from 'vitest';
import type { Prediction } from './lab';
import type { LabState } from './state/lab-state';
import { withheld } from './withheld';

const question = { told: ['blank', 'samples', 'modes'] } as unknown as Prediction;
const recorded = {
  phase: { name: 'idle' },
  guess: { stage: 'open' },
  shown: { samples: Float32Array.of(1, 2), views: { noise: Float32Array.of(3) }, recorded: true },
  curves: { step: Float32Array.of(1), metrics: { bits: Float32Array.of(2), blank: Float32Array.of(1) } },
  quality: { modes: { value: 3 }, readable: { value: 0.5 } },
} as unknown as LabState;
const keys = (state: LabState) => [
  ...Object.keys(state.curves.metrics),
  ...Object.keys(state.quality),
  state.shown!.samples.length,
];

it('a recorded run shows everything but the answer while the question is open, also once a guess is locked in', () => {
  expect(keys(withheld(recorded, question))).toEqual(['bits', 'readable', 0]);
  const locked = { ...recorded, guess: { stage: 'locked', choice: 'x' } } as LabState;
  expect(keys(withheld(locked, question))).toEqual(['bits', 'readable', 0]);
  expect(withheld(recorded, question).shown!.views['noise']).toEqual(Float32Array.of(3));
});

it('nothing is kept back from who has skipped, has guessed on an earlier visit, or trains a run of their own', () => {
  const all = [
    { ...recorded, guess: { stage: 'skipped' } },
    { ...recorded, guess: { stage: 'locked', choice: 'x', earlier: true } },
    { ...recorded, phase: { name: 'running' } },
    { ...recorded, phase: { name: 'unsupported', message: '' } },
  ] as LabState[];
  for (const state of all) expect(withheld(state, question)).toBe(state);
});

it('a question that names nothing keeps nothing back', () => {
  expect(withheld(recorded, {} as Prediction)).toBe(recorded);
});
