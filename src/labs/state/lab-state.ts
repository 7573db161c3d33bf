import type { DataSpec } from '../../data/data';
import type { Window } from '../../math/grid';
import { defaults, type About, type Config, type KnobValue } from '../../models/model';
import type {
  Backend,
  BackendChoice,
  Engine,
  Figures,
  Measured,
  Picture,
  Reading,
  Speed,
} from '../../engine/protocol';
import type { Lab } from '../lab';

/** All that a link holds: equal settings on equal backends give equal runs. */
export interface Settings {
  readonly config: Config;
  readonly data: DataSpec;
  readonly seed: number;
  readonly backend: BackendChoice;
}

/** What the lab is doing. Each state holds what only it needs; the names are the public contract. */
export type Phase =
  | { readonly name: 'idle' }
  | { readonly name: 'loading'; readonly what: string; readonly done: number; readonly total: number }
  | { readonly name: 'ready' }
  | { readonly name: 'running' }
  | { readonly name: 'paused' }
  | { readonly name: 'finished' }
  /** `step`, `quantity`, `value`: what overflowed where; `kept`: the step the run went back to. */
  | {
      readonly name: 'diverged';
      readonly step: number;
      readonly quantity: string;
      readonly value: number;
      readonly kept: number;
    }
  | { readonly name: 'error'; readonly message: string }
  | { readonly name: 'unsupported'; readonly message: string }
  | { readonly name: 'offscreen-paused' };

/** The last picture, in data units. */
export interface Shown {
  readonly step: number;
  readonly window: Window;
  readonly samples: Float32Array;
  readonly real?: Float32Array | undefined;
  /** Classes of the real glyphs. */
  readonly labels?: Uint8Array | undefined;
  /** [stages, samples, width], where the lab asked for them */
  readonly stages?: Float32Array | undefined;
  /** Pixels per side of a glyph; absent for points. */
  readonly size?: number | undefined;
  /** Of a recorded run on a text: samples are numbers of these. */
  readonly symbols?: readonly string[] | undefined;
  /** What the views had been given. */
  readonly given?: Picture['given'] | undefined;
  readonly views: Readonly<Record<string, Float32Array>>;
  /** Of a recorded run, not the learner's own: what that run was of. */
  readonly recorded?: Pick<Settings, 'config' | 'data' | 'seed'>;
}

/** Metrics over the steps seen so far: parallel columns. */
export interface Curves {
  readonly step: Float32Array;
  readonly metrics: Readonly<Record<string, Float32Array>>;
}

export interface Guess {
  readonly choice?: string | undefined;
  readonly stage: 'open' | 'locked' | 'skipped';
  /** Locked in on an earlier visit. */
  readonly earlier?: boolean | undefined;
  /** The run has ended and does not answer the question: which one will. */
  readonly open?: string | undefined;
  /** Once judged. */
  readonly verdict?: { readonly id: string; readonly because: string; readonly right: boolean } | undefined;
}

export interface Change {
  readonly name: string;
  readonly from: KnobValue;
}

export interface LabState {
  readonly phase: Phase;
  readonly settings: Settings;
  /** What the run was opened with, live knobs as they stand; absent before the first run. */
  readonly running?: Settings | undefined;
  readonly preset?: string | undefined;
  readonly mode: 'guided' | 'free';
  readonly speed: Speed;
  /** The step at which the run stops by itself. */
  readonly until: number;
  readonly step: number;
  readonly shown?: Shown | undefined;
  readonly curves: Curves;
  readonly quality: Readonly<Record<string, Measured>>;
  /** What the lab itself has asked the trained model since it stopped, by stable name. */
  readonly found: Readonly<Record<string, number>>;
  /** Quality at earlier steps, ascending. */
  readonly trail: readonly { readonly step: number; readonly metrics: Readonly<Record<string, number>> }[];
  readonly rewindable: readonly number[];
  readonly stepsPerSecond: number;
  readonly tensors: number;
  readonly backend?: Backend | undefined;
  readonly engine?: Engine | undefined;
  /** Steps a second of this job on each backend, from a trial; absent for small models. */
  readonly timed?: Figures | undefined;
  /** What the reader has put into the views by hand, by the view's name. */
  readonly given: Readonly<Record<string, readonly number[]>>;
  /** Of a run on a text. */
  readonly text?: Reading | undefined;
  readonly guess: Guess;
  readonly lastChange?: Change | undefined;
  /** Started from weights that were trained before. */
  readonly pretrained: boolean;
  /** Fewer points, drawn less often, because this device draws slowly. */
  readonly reduced: boolean;
  /** A part step that the prediction waits for has been taken. */
  readonly part?: string | undefined;
  /** For the eye: one sentence under the transport. */
  readonly note: string;
  /** For the ear: said once, politely. */
  readonly said: string;
  /** The last milestone: from it on the picture's words are new. */
  readonly saidAt: number;
}

/** The seed that a fresh lab opens with. */
export const firstSeed = 7;

export const noCurves: Curves = { step: new Float32Array(), metrics: {} };

export function presetSettings(lab: Lab, about: About, id: string): Pick<Settings, 'config' | 'data'> {
  const preset = lab.presets[id]!;
  return {
    config: { ...defaults(about), ...preset.config },
    data: { set: preset.data ?? lab.data[0]! },
  };
}

export const firstPreset = (lab: Lab): string => Object.keys(lab.presets)[0]!;

export function initial(lab: Lab, about: About): LabState {
  const preset = firstPreset(lab);
  return {
    phase: { name: 'idle' },
    settings: { ...presetSettings(lab, about, preset), seed: firstSeed, backend: 'auto' },
    preset,
    mode: 'guided',
    speed: 'normal',
    until: lab.presets[preset]!.steps ?? lab.steps,
    given: plainNumbers(lab.look.given),
    guess: { stage: 'open' },
    reduced: false,
    ...blank,
  };
}

const plainNumbers = (given: Lab['look']['given'] = {}): LabState['given'] =>
  Object.fromEntries(Object.entries(given).map(([view, numbers]) => [view, [...numbers]]));

/** What a run has shown so far: nothing. */
export const blank = {
  step: 0,
  curves: noCurves,
  quality: {},
  found: {},
  trail: [],
  rewindable: [],
  stepsPerSecond: 0,
  tensors: 0,
  pretrained: false,
  part: undefined,
  note: '',
  said: '',
  saidAt: 0,
} as const;
