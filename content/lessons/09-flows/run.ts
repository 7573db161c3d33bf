/** The recorded run of Figure 9.1, made by scripts/flow-figure.ts. */
import file from './run.json';

export interface Stage {
  /** Layers passed on the way from noise; the last is data. */
  readonly layer: number;
  /** [lattice * lattice, 2] and [n, 2], data units, flat */
  readonly sheet: readonly number[];
  readonly points: readonly number[];
}

export const run = file as Omit<typeof file, 'stages'> & { readonly stages: readonly Stage[] };
