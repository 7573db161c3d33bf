import { square, type Tap } from '../../math/taps';
import type { Config } from '../model';

/** Pixels on a side that the first layer looks at, and each later one. */
const [wide, narrow] = [7, 3];

// #region masks
/**
 * The network's taps: mask A, without the pixel itself, in the first
 * layer, mask B, with it, in the others; or no mask at all.
 */
export function tapsOf(config: Config): {
  readonly first: readonly Tap[];
  readonly layers: readonly (readonly Tap[])[];
} {
  const masked = config['mask'] as boolean;
  const layers = Array.from(
    { length: config['layers'] as number },
    () => square(narrow, masked ? 'B' : 'none'),
  );
  return { first: square(wide, masked ? 'A' : 'none'), layers };
}
// #endregion

/** What a pixel may be: grays from 0 paper to 1 ink. */
export const graysOf = ({ grays }: Config): number => Number(grays);
