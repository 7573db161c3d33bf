import type { Window } from '../../math/grid';
import { unpackValues, type Kind, type Packed } from './values';

/** A real run kept as pictures, for devices that cannot compute and for the time before Start. */
export interface Recording extends Origin {
  /** [n, width], data units */
  readonly real: Float32Array;
  /** Classes of the real glyphs. */
  readonly labels?: readonly number[];
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
  /** What training took, seconds of one processor core. */
  readonly seconds: number;
  readonly window: Window;
  /** What the views had been given, the same in every frame. */
  readonly given?: Readonly<Record<string, readonly number[]>>;
  /** Pixels per side of a glyph; absent for points. */
  readonly size?: number;
  /** Of a run on a text: samples are numbers of these. */
  readonly symbols?: readonly string[];
}

/** One picture, as the engine would have sent it. Data units; of vectors only the proportions are kept. */
export interface Frame {
  readonly step: number;
  readonly samples: Float32Array;
  readonly stages?: Float32Array;
  readonly views: Readonly<Record<string, Float32Array>>;
  readonly quality: Readonly<Record<string, { readonly value: number; readonly floor?: number }>>;
}

/** What each array of a frame is. */
export type Kinds = Readonly<Record<string, Kind>>;

/** The file: numbers rounded to what a picture can show. `arrays`: samples, stages, and each view by name after "view ". */
export interface RecordingFile extends Origin {
  readonly format: 'from-noise-recording';
  readonly version: 3;
  readonly real: Packed;
  readonly labels?: readonly number[];
  readonly frames: readonly {
    readonly step: number;
    readonly arrays: Readonly<Record<string, Packed>>;
    readonly quality: Frame['quality'];
  }[];
  readonly history: {
    readonly step: readonly number[];
    readonly metrics: Readonly<Record<string, readonly number[]>>;
  };
}

/** @throws if the file is not a recording of this version, or is damaged */
export function decode(file: RecordingFile): Recording {
  if (file.format !== 'from-noise-recording' || file.version !== 3) {
    throw new Error(`recording: format '${file.format}' version ${file.version}, this page reads version 3`);
  }
  const { real, frames, history, format: _, version: __, ...origin } = file;
  const before = new Map<string, Int16Array>();
  return {
    ...origin,
    real: unpackValues(real).values,
    frames: frames.map(({ step, arrays, quality }) => {
      const views: Record<string, Float32Array> = {};
      const own: Record<string, Float32Array> = {};
      for (const [name, packed] of Object.entries(arrays)) {
        const { values, whole } = unpackValues(packed, before.get(name));
        before.set(name, whole);
        if (name.startsWith('view ')) views[name.slice(5)] = values;
        else own[name] = values;
      }
      const { samples = new Float32Array(), stages } = own;
      return { step, samples, ...(stages && { stages }), views, quality };
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
