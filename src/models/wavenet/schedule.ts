import { dilated, type Tap } from '../../math/taps';
import type { Config } from '../model';

/** Places that each training row names beyond the first receptive field. */
const stretch = 32;

// #region taps
/**
 * How far apart the two taps of each layer are: 1, 2, 4, 8 ... or,
 * without dilation, 1, 1, 1, 1 ...
 */
export const dilations = ({
  layers,
  dilation,
}: Config): readonly number[] =>
  Array.from({ length: layers as number }, (_, i) =>
    dilation === 'doubling' ? 2 ** i : 1,
  );

/**
 * The network's taps. The first layer looks at the place before: that
 * shift is what makes all of it causal.
 */
export const tapsOf = (config: Config) => ({
  first: [[0, -1]] as readonly Tap[],
  layers: dilations(config).map((dilation) =>
    dilated(dilation, config['mask'] as boolean),
  ),
});

/**
 * How many earlier places an answer can depend on: one, and one more
 * for each step of each dilation.
 */
export const receptive = (config: Config): number =>
  1 + dilations(config).reduce((sum, d) => sum + d, 0);
// #endregion

/** Symbols in a training row. */
export const rowLength = (config: Config): number =>
  receptive(config) + stretch;

/** Levels are many, notes few. */
const fewSymbols = 32;

/** Symbols that are added at once where a sound is made to be heard: an eighth of a second of it, or a quarter note. */
export const addedOf = (symbols: number): number =>
  symbols > fewSymbols ? 512 : 2;
