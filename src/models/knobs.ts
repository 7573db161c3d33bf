/** What many families let the reader turn. A family takes one of these, says its default, and what is different with it. */
import type { NumberKnob } from './model';

type Common = Omit<NumberKnob, 'default'>;

export const batch = {
  kind: 'number',
  label: 'Batch',
  key: 'n',
  group: 'data',
  min: 16,
  max: 512,
  step: 16,
  unit: 'points',
  help: 'How many points each step sees.',
} as const satisfies Common;

/** Where text is read. */
export const stretches = {
  ...batch,
  min: 4,
  max: 64,
  step: 4,
  unit: 'stretches',
  help: 'How many stretches of text each step sees.',
} as const satisfies Common;

export const layers = {
  kind: 'number',
  label: 'Hidden layers',
  key: 'l',
  group: 'model',
  min: 1,
  max: 4,
  step: 1,
  help: 'Depth of the network.',
} as const satisfies Common;

export const hidden = {
  kind: 'number',
  label: 'Hidden units',
  key: 'h',
  group: 'model',
  min: 8,
  max: 128,
  step: 8,
  help: 'Width of the network.',
} as const satisfies Common;

export const latent = {
  kind: 'number',
  label: 'Latent size',
  key: 'z',
  group: 'model',
  min: 1,
  step: 1,
} as const satisfies Partial<Common>;

/** What reads one symbol after another: how many of them it has before it. */
export const context = {
  kind: 'number',
  key: 't',
  group: 'data',
  min: 8,
  step: 8,
  unit: 'symbols',
} as const satisfies Partial<Common>;

/** Masked convolutions. */
export const channels = {
  kind: 'number',
  label: 'Channels',
  key: 'c',
  group: 'model',
  min: 4,
  max: 24,
  step: 4,
} as const satisfies Partial<Common>;

/** Points in the plane: what a network that is asked for sharp edges is given beside them. */
export const waves = {
  kind: 'number',
  label: 'Waves of the place',
  key: 'pw',
  group: 'model',
  min: 0,
  max: 4,
  step: 1,
  help: 'How many waves of each coordinate the network sees beside the coordinate itself. 0: none.',
} as const satisfies Common;

export const learningRate = {
  kind: 'number',
  label: 'Learning rate',
  key: 'lr',
  group: 'training',
  live: true,
  min: 0.0001,
  max: 1,
  step: 0.0001,
  scale: 'log',
  help: 'How far one step moves the weights.',
} as const satisfies Common;

export const decaySteps = {
  kind: 'number',
  label: 'Rate falls over',
  key: 'ds',
  group: 'training',
  live: true,
  min: 100,
  max: 20_000,
  step: 100,
  unit: 'steps',
  help: 'The learning rate falls to a twentieth along half a cosine.',
} as const satisfies Common;

export const rateHalves = {
  kind: 'number',
  label: 'Rate halves after',
  key: 'ld',
  group: 'training',
  min: 100,
  max: 100_000,
  step: 100,
  scale: 'log',
  unit: 'steps',
} as const satisfies Partial<Common>;

export const samplingSteps = {
  kind: 'number',
  label: 'Sampling steps',
  key: 'ss',
  group: 'view',
  live: true,
  min: 1,
  max: 100,
  step: 1,
} as const satisfies Partial<Common>;

export const ema = {
  kind: 'number',
  label: 'Averaging',
  key: 'ema',
  group: 'view',
  min: 0,
  max: 0.999,
  step: 0.001,
  help: 'Samples come from a running average of the network: the share of the past kept at each step. 0 shows the network itself.',
} as const satisfies Common;
