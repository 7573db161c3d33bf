import type { Shown } from '../state/lab-state';

export interface Exact {
  /** The farthest that a data point lands from where it started, after f and g; model units. */
  readonly farthest: number;
  /** What the data points that are shown cost on average, none of them trained on, nats. */
  readonly heldOut: number;
}

/** From the family's view `exact`: [2, n], distances and then log densities. */
export function exactOf(shown: Pick<Shown, 'views'> | undefined): Exact | undefined {
  const values = shown?.views['exact'];
  if (!values) return undefined;
  const n = values.length / 2;
  const logDensity = values.subarray(n);
  return {
    farthest: Math.max(...values.subarray(0, n)),
    heldOut: -logDensity.reduce((a, b) => a + b) / n,
  };
}
