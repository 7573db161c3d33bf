/**
 * What the page and the worker say to each other. Data units only; arrays are transferred, not copied.
 * `run` numbers a session: the worker holds one, or two of equal length side by side. Events of a run that
 * is over never reach the page.
 */
import type { DataSpec } from '../data/data';
import type { Window } from '../math/grid';
import type { Config } from '../models/model';
import type { Look, Picture } from './look';

export type { Look, Measured, Picture } from './look';

export type Backend = 'wasm' | 'webgl' | 'webgpu' | 'cpu';
/** As in a sentence. */
export const backendNames: Readonly<Record<Backend, string>> = {
  wasm: 'WebAssembly',
  webgl: 'WebGL',
  webgpu: 'WebGPU',
  cpu: 'plain JavaScript',
};
/** Steps a second in a trial of one job, where it ran. */
export type Figures = Readonly<Partial<Record<Backend, number>>>;
/** `auto`: the fastest that this machine really has. */
export type BackendChoice = 'auto' | Backend;
/** `replay`: the step traced once and run at the limit. `tfjs`: each kernel dispatched by TensorFlow.js. */
export type Engine = 'replay' | 'tfjs';

/** All that decides a run: equal jobs on equal backends give equal runs, bit for bit. */
export interface Job {
  readonly family: string;
  readonly config: Config;
  readonly data: DataSpec;
  readonly seed: number;
  readonly backend: BackendChoice;
  /** `auto` replays where it can. `tfjs` is for comparison. */
  readonly engine?: Engine | 'auto';
  /** Start from this saved model instead of fresh weights. */
  readonly from?: SavedModel;
}

/** A model as one file. Numbers little-endian float32, base64 in JSON; with a `scale`, signed 16-bit integers to be multiplied by it. */
export interface SavedModel {
  readonly format: 'from-noise-model';
  readonly version: 1;
  readonly family: string;
  readonly config: Config;
  readonly data: string;
  readonly seed: number;
  readonly step: number;
  readonly tensors: Readonly<Record<string, SavedTensor>>;
  /** States of the seeded streams, so that a continued run is the run it would have been: counter, and spare normal draw or null. Absent: fresh streams. */
  readonly streams?: Readonly<Record<string, readonly [number, number | null]>>;
}

export interface SavedTensor {
  readonly shape: readonly number[];
  readonly values: string;
  readonly scale?: number;
}

/** All that a run is at one step: weights and optimizer memory by name, and where the streams stand. */
export interface Checkpoint {
  readonly step: number;
  readonly config: Config;
  readonly tensors: Readonly<Record<string, Float32Array>>;
  readonly streams: Readonly<Record<string, readonly [number, number]>>;
}

/** How fast a run trains: 2 steps a second, 150 a second, or as fast as the machine goes. */
export type Speed = 'slow' | 'normal' | 'fast';

/** What a page may tell one run to do. */
export type Order =
  /** Trains up to step `until`. Two runs told to train side by side keep equal steps. */
  | { readonly type: 'train'; readonly until: number; readonly speed: Speed }
  | { readonly type: 'pause' }
  /** Exactly `count` steps, then paused. With `part`, `count` updates of that part: they leave `step` as it is. */
  | { readonly type: 'step'; readonly count: number; readonly part?: string }
  | { readonly type: 'look'; readonly look: Look }
  /** Live knobs; the others apply to the next run. */
  | { readonly type: 'set'; readonly config: Config }
  /** Back to that very step, bit for bit, with the knobs as they stand now. */
  | { readonly type: 'rewind'; readonly to: number }
  | { readonly type: 'save' }
  /** `count` samples for a file, with a stream of their own. */
  | { readonly type: 'samples'; readonly count: number }
  /** Loses the graphics context on purpose, as a driver may at any time: the way out is tested with it. */
  | { readonly type: 'lose' }
  | { readonly type: 'close' };

/** Page -> worker. */
export type Command =
  /** Drops every run but `beside`. `resume` continues where a run of the same job stood. */
  | {
      readonly type: 'open';
      readonly run: number;
      readonly job: Job;
      readonly beside?: number;
      readonly resume?: Checkpoint;
    }
  | (Order & { readonly run: number })
  /** Times the job on every backend, beside whatever trains: in a worker of its own. */
  | { readonly type: 'trial'; readonly run: number; readonly job: Job }
  /** Answered by `alive` once everything before it is done: silence means that the worker hangs. */
  | { readonly type: 'ping'; readonly run: number };

/** A text as the model reads it: its symbols, which neighbors become one, and what steps see. */
export interface Reading {
  readonly symbols: readonly string[];
  readonly merges?: readonly (readonly [string, string])[] | undefined;
  readonly train: Uint16Array;
}

/** Worker -> page, about one run. */
export type Report =
  | { readonly type: 'loading'; readonly what: string; readonly done: number; readonly total: number }
  | {
      readonly type: 'ready';
      readonly backend: Backend;
      readonly engine: Engine;
      /** Trainable numbers by owner: { generator: 4610, discriminator: 4481 } */
      readonly parameters: Readonly<Record<string, number>>;
      readonly window: Window;
      /** Where the data are a text. */
      readonly text?: Reading | undefined;
      readonly step: number;
      /** Why not the engine or backend that was asked for, in one sentence. */
      readonly notice?: string;
      /** Multiplications and additions of a step, if it is replayed. */
      readonly work?: number;
    }
  /** After a trial of backends; also told after `ready` when there was one before. */
  | { readonly type: 'timed'; readonly figures: Figures }
  /** `rewindable`: steps that the slider can go back to at once; any step between them takes a moment. */
  | { readonly type: 'picture'; readonly picture: Picture; readonly rewindable: readonly number[] }
  /** After pause, step, rewind, or when `until` was reached (`finished`). */
  | { readonly type: 'paused'; readonly step: number; readonly finished: boolean }
  | {
      readonly type: 'diverged';
      /** The step at which it overflowed. */
      readonly step: number;
      /** Name of the metric or weight. */
      readonly quantity: string;
      /** NaN, Infinity, or the runaway value. */
      readonly value: number;
      /** The last good snapshot, which the session has gone back to. */
      readonly kept: number;
    }
  | { readonly type: 'saved'; readonly model: SavedModel }
  | { readonly type: 'samples'; readonly points: Float32Array; readonly labels?: Uint8Array }
  /** Another lab's run took the worker. `checkpoint` with `open(..., { resume })` goes on from here. */
  | { readonly type: 'closed'; readonly checkpoint?: Checkpoint }
  | { readonly type: 'failed'; readonly reason: FailReason; readonly message: string }
  /** Kept by the client, for the day the worker dies; pages never see it. */
  | { readonly type: 'checkpoint'; readonly checkpoint: Checkpoint }
  | { readonly type: 'alive' }
  /** The graphics card is of no more use; the client starts again on another backend. `why` begins a sentence. */
  | { readonly type: 'lost'; readonly why: string };

/** What the page hears. */
export type Event = { readonly run: number } & (
  | Exclude<Report, { readonly type: 'checkpoint' | 'alive' | 'lost' }>
  /**
   * From the client, in place of a second `ready`: the worker or its graphics context was lost, and the run
   * goes on from `step`. What the page had asked for and not got is asked again.
   */
  | {
      readonly type: 'recovered';
      readonly backend: Backend;
      readonly engine: Engine;
      readonly step: number;
      readonly message: string;
    }
);

/** What crosses the wire. */
export type Message = Report & { readonly run: number };

/** `backend`: none would start. `lost`: the graphics context or the worker died again and again. `model`: a file did not fit. `data`: nothing to train on. */
export type FailReason = 'backend' | 'lost' | 'model' | 'data' | 'internal';

/** Loss beyond which a run counts as blown up, nats. */
export const runawayLoss = 1e4;
