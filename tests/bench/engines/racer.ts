import type { Cell } from '../cells';
import type { BenchJob } from '../jobs/job';

/** An engine at the start of a job. */
export interface Racer {
  /** Takes `count` steps, and waits until their numbers are there. */
  steps(count: number): Promise<void>;
  /** Calls into the engine's library, or dispatches, that one step takes; where it can be told. */
  kernels?(): number | undefined | Promise<number>;
  /** Tensors that are alive; where it can be told. */
  tensors?(): number;
}

/** @throws with the reason, if the job does not run there */
export type Enter = (job: BenchJob, cell: Cell) => Promise<Racer>;
