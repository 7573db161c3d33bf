/** The recorded run of Figure 10.1, made by scripts/diffusion-figure.ts. */
import file from './run.json';

export interface Stage {
  /** Denoising steps taken; 0 is noise. */
  readonly at: number;
  /** [n, 2], data units, flat */
  readonly points: readonly number[];
}

/** Samples on a cluster, by sampler and number of steps. */
export type OnMode = Readonly<Record<string, Readonly<Record<string, number>>>>;

export const run = file as Omit<typeof file, 'stages' | 'onMode'> & {
  readonly stages: readonly Stage[];
  readonly onMode: OnMode;
};
