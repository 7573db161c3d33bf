import type { PointSet } from '../data/data';
import type { Rng } from '../math/rng';
import type { Work } from '../math/work';
import { energyDistanceTo } from '../metrics/energy-distance';
import { histogram, jensenShannonOf } from '../metrics/jensen-shannon';
import { countModes } from '../metrics/modes';
import { slicedWassersteinTo } from '../metrics/sliced-wasserstein';
import type { Measured } from './protocol';

/** By stable name, each number beside its floor. */
export type Quality = Readonly<Record<string, Measured>>;
/** Measures what a model made. */
export type Measure<Made extends Float32Array[]> = (...made: Made) => Work<Quality>;

/** Samples behind each measure: the number that the definition of a covered mode names. */
export const measured = 10_000;
const cells = 30;
/** Pairs of points grow with the square: the two distances look at the first of the samples only. */
const [forEnergy, forSlices] = [600, 2000];

/**
 * Measures samples against one fixed draw from the data set, so that only the model moves the numbers. Beside each
 * stands what a second draw from the data itself would score: no model does better but by luck.
 */
export function* measureOf(set: PointSet, rng: Rng): Work<Measure<[samples: Float32Array]>> {
  const real = set.draw(measured, rng);
  const shares = histogram(real, set.window, cells);
  const energyTo = energyDistanceTo(real.subarray(0, 2 * forEnergy));
  const slicedTo = slicedWassersteinTo(real.subarray(0, 2 * forSlices));
  yield;
  const values = function* (points: Float32Array): Work<Record<string, number>> {
    const modes = set.modes && countModes(points, set.modes.centers, set.modes.radius);
    const made = histogram(points, set.window, cells);
    yield;
    const energyDistance = energyTo(points.subarray(0, 2 * forEnergy));
    yield;
    const slicedWasserstein = slicedTo(points.subarray(0, 2 * forSlices));
    return {
      ...(modes && {
        modes: modes.covered,
        onMode: modes.onMode,
        fullest: modes.fullest,
        atFullest: modes.atFullest,
      }),
      stray: made.reduce((sum, share, i) => sum + (shares[i] ? 0 : share), 0),
      jensenShannon: jensenShannonOf(made, shares),
      energyDistance,
      slicedWasserstein,
    };
  };
  const floors = yield* values(set.draw(measured, rng));
  return function* (samples) {
    const found = Object.entries(yield* values(samples));
    return Object.fromEntries(
      found.map(([name, value]) => [name, { value, floor: Math.abs(floors[name]!) }]),
    );
  };
}
