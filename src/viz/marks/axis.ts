import { logTicks, ticks } from '../scale';

/** The upright axis of a chart of curves. */
export interface CurveAxis {
  readonly log: boolean;
  /** Ends, in the curves' unit. */
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** A value's height on the axis, 0 .. 1; beyond it outside. */
  at(value: number): number;
}

export interface AxisOptions {
  /** `auto`: logarithmic once the largest value is 20 times what the axis must show. */
  readonly scale?: 'auto' | 'linear' | 'log';
  /** The axis reaches at least this value. Default 1. */
  readonly atLeast?: number;
}

/** A linear axis that would have to hold values this far beyond what it must show becomes logarithmic. */
const tooLarge = 20;
/** The lowest value of a logarithmic axis: a loss below it is nothing to read. */
const lowestLog = 0.1;

/** From 0 (or below, where there is something) to the largest value, rounded out; logarithmic when very large. */
export function axisOf(
  curves: readonly Float32Array[],
  levels: readonly number[],
  { scale = 'auto', atLeast = 1 }: AxisOptions = {},
): CurveAxis {
  let [low, high] = [Math.min(0, ...levels), Math.max(atLeast, ...levels)];
  const usual = high;
  for (const values of curves) {
    for (const value of values) {
      if (!Number.isFinite(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  if (scale === 'log' || (scale === 'auto' && low >= 0 && high > tooLarge * usual)) {
    const top = 10 ** Math.ceil(Math.log10(high) - 1e-9);
    const span = Math.log10(top / lowestLog);
    return {
      log: true,
      low: lowestLog,
      high: top,
      ticks: logTicks(lowestLog, top, 4),
      at: (value) => Math.log10(Math.max(value, lowestLog) / lowestLog) / span,
    };
  }
  const marks = ticks(low, high, 3);
  const step = marks.length > 1 ? marks[1]! - marks[0]! : high - low;
  const [bottom, top] = [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step];
  return {
    log: false,
    low: bottom,
    high: top,
    ticks: ticks(bottom, top, 3),
    at: (value) => (value - bottom) / (top - bottom),
  };
}
