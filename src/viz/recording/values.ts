import { logOdds } from '../marks/belief';
import type { Window } from '../../math/grid';
import { asIn, pack, plane, unpack, zero } from './packing';

/** What a view gives, by the names that models/model.ts has for it. */
export type Kind = 'field' | 'vectors' | 'points' | 'images' | 'numbers';

/** Numbers rounded to what a picture can show: value = low + unit * whole; of points, `low` alternates between x and y. */
export interface Packed {
  readonly n: number;
  readonly low: readonly number[];
  readonly unit: number;
  /** The whole numbers are log-odds of shares between 0 and 1. */
  readonly odds?: true;
  /** Guessed from the plane through its neighbors in a table of that many columns; else from the frame before. */
  readonly columns?: number;
  /** Guessed from nothing: a glyph is paper in most places, whatever it was before. */
  readonly alone?: true;
  readonly text: string;
}

/** Positions are kept to this share of the window: half a pixel on a stage of 440. */
export const perWindow = 800;
/** A vector's parts are kept to this share of the longest. */
const perVector = 30;
/** Log-odds are kept to a fortieth, between -8 and 8: beyond lies the last band of a map. */
const perOdds = 40;
const mostOdds = 8;
/** Shades of a glyph. */
const shades = 16;
/** Steps of any other range. */
const steps = 400;
/** The far end of 16 bits, for a point that flew off. */
const largest = 32767;

interface Rounded {
  readonly low: readonly number[];
  readonly unit: number;
  readonly odds?: true;
  readonly whole: Int16Array;
}

/** `before`: the same array in the frame before, as whole numbers. */
export function packValues(
  values: Float32Array,
  kind: Kind,
  window: Window,
  before?: Int16Array,
): { readonly packed: Packed; readonly whole: Int16Array } {
  const { whole, ...how } = round(values, kind, window);
  const n = values.length;
  const channels = kind === 'points' ? 2 : 1;
  const columns = Math.sqrt(n / channels);
  const table = (kind === 'field' || kind === 'points') && Number.isInteger(columns) && columns > 2;
  const told = { ...(table && { columns }), ...(kind === 'images' && ({ alone: true } as const)) };
  const text = pack(whole, guessOf({ n, low: how.low, ...told }, before));
  return { packed: { n, ...how, ...told, text }, whole };
}

/** @throws if the text does not hold as many numbers as it says */
export function unpackValues(
  packed: Packed,
  before?: Int16Array,
): { readonly values: Float32Array; readonly whole: Int16Array } {
  const { n, low, unit, odds, text } = packed;
  const whole = unpack(text, n, guessOf(packed, before));
  const values = Float32Array.from(whole, (v, i) => low[i % low.length]! + v * unit);
  return { whole, values: odds ? values.map((v) => 1 / (1 + Math.exp(-v))) : values };
}

function guessOf({ n, low, columns, alone }: Omit<Packed, 'unit' | 'text'>, before?: Int16Array) {
  if (columns) return plane(columns, low.length);
  return !alone && before?.length === n ? asIn(before) : zero;
}

function round(values: Float32Array, kind: Kind, [left, right, bottom, top]: Window): Rounded {
  switch (kind) {
    case 'points':
      return rounded(values, [left, bottom], Math.max(right - left, top - bottom) / perWindow);
    case 'vectors':
      return rounded(shortened(values), [0], 1 / perVector);
    case 'images':
      return rounded(values, [0], 1 / shades);
    case 'field':
      if (values.every((v) => v >= 0 && v <= 1)) {
        const odds = logOdds(values).map((v) => Math.min(mostOdds, Math.max(-mostOdds, v)));
        return { ...rounded(odds, [0], 1 / perOdds), odds: true };
      }
      return spread(values);
    case 'numbers':
      return spread(values);
  }
}

function rounded(values: ArrayLike<number>, low: readonly number[], unit: number): Rounded {
  const whole = Int16Array.from(values, (v, i) => {
    const at = Math.round((v - low[i % low.length]!) / unit);
    return Math.min(largest, Math.max(-largest, at));
  });
  return { low, unit, whole };
}

/** Even steps over the range. */
function spread(values: Float32Array): Rounded {
  let [low, high] = [Infinity, -Infinity];
  for (const v of values) [low, high] = [Math.min(low, v), Math.max(high, v)];
  return rounded(values, [values.length ? low : 0], (high - low || 1) / steps);
}

/** Vectors over the length that nine in ten stay under, cut to 1: only proportions matter. [n, 2] -> [n, 2] */
function shortened(vectors: Float32Array): Float32Array {
  const n = vectors.length / 2;
  const lengths = Array.from({ length: n }, (_, i) => Math.hypot(vectors[2 * i]!, vectors[2 * i + 1]!));
  const full = [...lengths].sort((a, b) => a - b)[Math.floor(n * 0.9)] || 1;
  return vectors.map((v, i) => v / Math.max(full, lengths[i >> 1]!));
}
