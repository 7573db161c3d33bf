import type { Window } from '../../math/grid';
import { asIn, plane, unpack, zero } from './packing';

/** A real run kept as pictures, for devices that cannot compute and for the time before Start. */
export interface Recording extends Origin {
  /** [n, 2], data units */
  readonly real: Float32Array;
  readonly frames: readonly Frame[];
  /** Losses over the run, thinned evenly. steps: [n], metrics: [n] each */
  readonly history: { readonly step: Float32Array; readonly metrics: Readonly<Record<string, Float32Array>> };
}

/** What was run, by what, and when: enough to run it again. */
export interface Origin {
  readonly lab: string;
  readonly preset: string;
  readonly family: string;
  readonly config: Readonly<Record<string, number | string | boolean>>;
  readonly data: string;
  readonly seed: number;
  /** Length of the run. */
  readonly steps: number;
  readonly backend: string;
  readonly engine: string;
  /** ISO date. */
  readonly made: string;
  readonly window: Window;
}

/** One picture, as the engine would have sent it. Data units. */
export interface Frame {
  readonly step: number;
  /** [n, 2] */
  readonly samples: Float32Array;
  readonly views: {
    /** [grid * grid], D's probability "real" */
    readonly belief: Float32Array;
    /** [n, 2], cut to the length that nine in ten stay under; only proportions matter */
    readonly pull: Float32Array;
    /** [lattice * lattice, 2] */
    readonly warp: Float32Array;
  };
  readonly quality: Readonly<Record<string, { readonly value: number; readonly floor?: number }>>;
}

/** The file: numbers rounded to what a picture can show. */
export interface RecordingFile extends Origin {
  readonly format: 'from-noise-recording';
  readonly version: 1;
  /** Points of each kind, cells of the belief and lines of the lattice per side. */
  readonly size: {
    readonly real: number;
    readonly samples: number;
    readonly grid: number;
    readonly lattice: number;
  };
  readonly real: string;
  readonly frames: readonly {
    readonly step: number;
    readonly samples: string;
    readonly belief: string;
    readonly pull: string;
    readonly warp: string;
    readonly quality: Frame['quality'];
  }[];
  readonly history: {
    readonly step: readonly number[];
    readonly metrics: Readonly<Record<string, readonly number[]>>;
  };
}

/** Positions are kept to this share of the window: half a pixel on a stage of 440. */
export const perWindow = 800;
/** A pull's parts are kept to this share of the longest. */
export const perPull = 30;
/** Log-odds are kept to a fortieth, between -8 and 8: beyond lies the last band of the map. */
export const perOdds = 40;
export const mostOdds = 8;

/** @throws if the file is not a recording of this version, or is damaged */
export function decode(file: RecordingFile): Recording {
  if (file.format !== 'from-noise-recording' || file.version !== 1) {
    throw new Error(`recording: format '${file.format}' version ${file.version}, this page reads version 1`);
  }
  const { window, size, real, frames, history, format: _, version: __, ...origin } = file;
  const [left, , bottom, top] = window;
  const unit = (top - bottom) / perWindow;
  const place = (whole: Int16Array) => Float32Array.from(whole, (v, i) => v * unit + (i & 1 ? bottom : left));
  let before: Int16Array | undefined;
  return {
    ...origin,
    window,
    real: place(unpack(real, 2 * size.real, zero)),
    frames: frames.map((frame) => {
      const samples = unpack(frame.samples, 2 * size.samples, asIn(before));
      const belief = unpack(frame.belief, size.grid ** 2, plane(size.grid, 1));
      const warp = unpack(frame.warp, 2 * size.lattice ** 2, plane(size.lattice, 2));
      const pull = unpack(frame.pull, 2 * size.samples, zero);
      before = samples;
      return {
        step: frame.step,
        samples: place(samples),
        views: {
          belief: Float32Array.from(belief, (v) => 1 / (1 + Math.exp(-v / perOdds))),
          pull: Float32Array.from(pull, (v) => v / perPull),
          warp: place(warp),
        },
        quality: frame.quality,
      };
    }),
    history: {
      step: Float32Array.from(history.step),
      metrics: Object.fromEntries(
        Object.entries(history.metrics).map(([name, values]) => [name, Float32Array.from(values)]),
      ),
    },
  };
}

/** The frame at `step`, or the last one before it. */
export function frameAt({ frames }: Recording, step: number): Frame {
  return frames.findLast((frame) => frame.step <= step) ?? frames[0]!;
}
