import type { OwnImages } from '../../../src/data/data';
import type { Session } from '../../../src/engine/session';
import type { Config } from '../../../src/models/model';
import { rebuilt } from './rebuilt';

/** A family that learns real digits with its own defaults, and what is measured of it on digits held out. */
export interface QualityJob {
  readonly family: string;
  readonly steps: number;
  /** Other settings than the defaults. */
  readonly config?: Config;
  /** Beside what is measured of every family's samples. */
  readonly also?: (session: Session, held: OwnImages) => Promise<Readonly<Record<string, number>>>;
}

/** Another family is one line more. */
export const jobs: readonly QualityJob[] = [
  { family: 'vae-glyphs', steps: 7000, also: rebuilt },
  { family: 'ddpm-glyphs', steps: 2000 },
];
