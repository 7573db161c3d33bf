/** What a data set is. Each set is a seeded function in a file of its own, so it costs no download. */
import type { Window } from '../math/grid';
import type { Stream } from '../math/stream';

export interface Modes {
  /** In data units. */
  readonly centers: readonly (readonly [number, number])[];
  /** A sample lies on a mode when it is within this distance (3 standard deviations), data units. */
  readonly radius: number;
}

/** Points of the plane. */
export interface PointSet {
  readonly kind: 'points';
  readonly id: string;
  /** As on the screen: "Eight Gaussians". */
  readonly label: string;
  /** The square shown, in data units. */
  readonly window: Window;
  readonly modes?: Modes;
  /** n fresh points. -> [n, 2] */
  draw(n: number, rng: Stream): Float32Array;
}

/** Small gray pictures, 0 paper to 1 ink, row by row from the top left. */
export interface GlyphSet {
  readonly kind: 'glyphs';
  readonly id: string;
  readonly label: string;
  readonly size: number;
  readonly classes: readonly string[];
  /** n fresh pictures [n, size * size] with the class of each [n] */
  draw(n: number, rng: Stream): { readonly images: Float32Array; readonly labels: Uint8Array };
}

/** A text as numbered symbols: characters, or pieces of words. */
export interface TextSet {
  readonly kind: 'text';
  readonly id: string;
  readonly label: string;
  /** As they are written; number 0 stands for whatever is not among them. */
  readonly symbols: readonly string[];
  /** Of a byte-pair vocabulary. */
  readonly merges?: readonly (readonly [string, string])[] | undefined;
  encode(text: string): Uint16Array;
  /** What steps see. */
  readonly train: Uint16Array;
  /** What no step sees. */
  readonly held: Uint16Array;
  /** Symbols per character of the held-out text: 1 for characters. */
  readonly perCharacter: number;
}

/** A sound as numbered symbols: levels of its waveform, or notes of a melody. */
export interface SoundSet extends Pick<
  TextSet,
  'id' | 'label' | 'symbols' | 'train' | 'held' | 'perCharacter'
> {
  readonly kind: 'sound';
}

export type DataSet = PointSet | GlyphSet | TextSet | SoundSet;

/** The learner's own images, as they cross to the worker. */
export interface OwnImages {
  readonly set: 'images';
  /** [n, size * size], 0 paper to 1 ink */
  readonly images: Float32Array;
  /** Pixels per side. */
  readonly size: number;
  /** The class of each image, 0 to 9, where it is known. [n] */
  readonly labels?: Uint8Array;
}

/** How a data set crosses to the worker: its name, the learner's own points [n, 2] in data units, the learner's own images, or the learner's own text. */
export type DataSpec =
  | { readonly set: string }
  | { readonly set: 'drawn'; readonly points: Float32Array }
  | { readonly set: 'text'; readonly text: string }
  | OwnImages;
