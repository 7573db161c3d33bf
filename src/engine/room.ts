import type { Opened } from './open';
import type { Meter, Pace } from './pace';
import type { Rest } from './pieces';
import type { Report } from './protocol';

/** A run in the worker. */
export interface Room extends Opened {
  readonly run: number;
  readonly tell: (report: Report, transfer?: Transferable[]) => void;
  readonly now: () => number;
  readonly rest: Rest;
  training?: Training | undefined;
}

/** A run that has been told to train. */
export interface Training {
  readonly until: number;
  readonly pace: Pace;
  readonly meter: Meter;
  /** When the page last got a checkpoint to keep, milliseconds. */
  kept: number;
}
