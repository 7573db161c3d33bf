/** What the page and the worker say to each other. Data units only; arrays are transferred, not copied. */
import type { DataSpec } from '../data/data';
import type { Window } from '../math/grid';
import type { Config } from '../models/model';

export type Backend = 'wasm' | 'webgl' | 'webgpu' | 'cpu';
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

/** What a picture shows. Asked for with every `look`, so the page can change it at any time. */
export interface Look {
  /** Generated points or glyphs. */
  readonly samples: number;
  /** Data points to show; 0 after the first look, since they do not change. */
  readonly real: number;
  /** Names of the family's views. */
  readonly views: readonly string[];
  /** Cells per side of a scalar field. */
  readonly grid: number;
  /** Lines per side of a map's lattice. */
  readonly lattice: number;
  /** Measure sample quality too (slower: ask for it a few times a second). */
  readonly quality: boolean;
}

/** One picture's worth of numbers, in data units. */
export interface Picture {
  readonly step: number;
  /** [samples, 2], or [samples, size * size] for glyphs */
  readonly samples: Float32Array;
  readonly real?: Float32Array;
  /** scalarField [grid * grid]; vectorField [samples, 2]; map [lattice * lattice, 2] */
  readonly views: Readonly<Record<string, Float32Array>>;
  /** Every metric of every step (thinned evenly when a slice ran very many) since the last picture: `step` and one array per name. */
  readonly history: { readonly step: Float32Array; readonly metrics: Readonly<Record<string, Float32Array>> };
  /** Sample quality at this step, by stable name: modes, onMode, jensenShannon, energyDistance, slicedWasserstein ... */
  readonly quality?: Readonly<Record<string, Measured>>;
  readonly stepsPerSecond: number;
  /** Live tensors, for the memory readout and its test. */
  readonly tensors: number;
}

/** A metric beside the value that perfect samples of the same size would score. */
export interface Measured {
  readonly value: number;
  readonly floor?: number;
}

/** A model as one file. Numbers little-endian float32, base64 in JSON. */
export interface SavedModel {
  readonly format: 'from-noise-model';
  readonly version: 1;
  readonly family: string;
  readonly config: Config;
  readonly data: string;
  readonly seed: number;
  readonly step: number;
  readonly tensors: Readonly<Record<string, { readonly shape: readonly number[]; readonly values: string }>>;
  /** States of the seeded streams, so that a continued run is the run it would have been. Absent: fresh streams. */
  readonly streams?: Readonly<Record<string, readonly [number, number]>>;
}

/** Page -> worker. `run` numbers a session; events of an older run are dropped. */
export type Command =
  | { readonly type: 'open'; readonly run: number; readonly job: Job; readonly wasm: WasmFiles }
  | { readonly type: 'train'; readonly until: number; readonly speed: Speed }
  | { readonly type: 'pause' }
  /** Exactly `count` steps, of one part if named, then paused. */
  | { readonly type: 'step'; readonly count: number; readonly part?: string }
  | { readonly type: 'look'; readonly look: Look }
  | { readonly type: 'set'; readonly config: Config }
  | { readonly type: 'rewind'; readonly to: number }
  | { readonly type: 'save' }
  /** `count` samples for a file, with a stream of their own. */
  | { readonly type: 'samples'; readonly count: number }
  /** Lose the graphics context on purpose (tests). */
  | { readonly type: 'close' };

/** Where the site serves the .wasm files: absolute URLs made by the page. */
export interface WasmFiles {
  readonly base: string;
}

/** Steps per picture: one every half second, ten a second, or as fast as it goes. */
export type Speed = 'slow' | 'normal' | 'fast';

/** Worker -> page. */
export type Event =
  | { readonly type: 'loading'; readonly run: number; readonly what: string; readonly done: number; readonly total: number }
  | {
      readonly type: 'ready';
      readonly run: number;
      readonly backend: Backend;
      readonly engine: Engine;
      /** Trainable numbers by owner: { generator: 4610, discriminator: 4481 } */
      readonly parameters: Readonly<Record<string, number>>;
      readonly window: Window;
      readonly step: number;
      /** Why not the engine or backend that was asked for, in one sentence. */
      readonly notice?: string;
    }
  | { readonly type: 'picture'; readonly run: number; readonly picture: Picture; /** Steps that the slider can go back to. */ readonly rewindable: readonly number[] }
  /** After pause, step, rewind, or when `until` was reached. */
  | { readonly type: 'paused'; readonly run: number; readonly step: number; readonly finished: boolean }
  | {
      readonly type: 'diverged';
      readonly run: number;
      /** The step at which it overflowed. */
      readonly step: number;
      /** Name of the metric or weight. */
      readonly quantity: string;
      /** NaN, Infinity, or the runaway value. */
      readonly value: number;
      /** The last good snapshot, which the session has gone back to. */
      readonly kept: number;
    }
  | { readonly type: 'saved'; readonly run: number; readonly model: SavedModel }
  | { readonly type: 'samples'; readonly run: number; readonly points: Float32Array; readonly labels?: Uint8Array }
  | { readonly type: 'failed'; readonly run: number; readonly reason: FailReason; readonly message: string };

/** `backend`: none would start. `lost`: the graphics context or the worker died. `model`: a file did not fit. `data`: nothing to train on. */
export type FailReason = 'backend' | 'lost' | 'model' | 'data' | 'internal';

/** Loss beyond which a run counts as blown up, nats. */
export const runawayLoss = 1e4;
