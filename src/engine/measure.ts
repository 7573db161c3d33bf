import type { PointSet } from '../data/data';
import type { Rng } from '../math/rng';
import { histogram, jensenShannonOf } from '../metrics/jensen-shannon';
import { countModes } from '../metrics/modes';
import type { Measured } from './protocol';

/** Samples behind each measure: the number that the definition of a covered mode names. */
export const measured = 10_000;
const cells = 30;

/**
 * Measures samples against one fixed draw from the data set, so that only the model moves the numbers. Beside each
 * stands what a second draw from the data itself would score: no model does better but by luck.
 */
export function measureOf(
  set: PointSet,
  rng: Rng,
): (samples: Float32Array) => Readonly<Record<string, Measured>> {
  const real = set.draw(measured, rng);
  const shares = histogram(real, set.window, cells);
  const values = (points: Float32Array): Record<string, number> => {
    const modes = set.modes && countModes(points, set.modes.centers, set.modes.radius);
    return {
      ...(modes && { modes: modes.covered, onMode: modes.onMode }),
      jensenShannon: jensenShannonOf(histogram(points, set.window, cells), shares),
    };
  };
  const floors = values(set.draw(measured, rng));
  return (samples) =>
    Object.fromEntries(
      Object.entries(values(samples)).map(([name, value]) => [name, { value, floor: floors[name]! }]),
    );
}
