/** What is measured: each cell is one job on one engine and backend, run as a lab runs it. */
import type { Backend, Engine, Job } from '../../src/engine/protocol';
import { about } from '../../src/models/gan/about';
import { defaults } from '../../src/models/model';

export interface Cell {
  readonly job: string;
  readonly engine: Engine;
  readonly backend: Backend;
}

/** The default lab's job. */
const jobs: Readonly<Record<string, Omit<Job, 'backend' | 'engine'>>> = {
  gan: { family: 'gan', config: defaults(about), data: { set: 'eight-gaussians' }, seed: 1 },
};

export const cells: readonly Cell[] = Object.keys(jobs).flatMap((job) => [
  { job, engine: 'replay', backend: 'wasm' },
  { job, engine: 'tfjs', backend: 'wasm' },
  { job, engine: 'tfjs', backend: 'webgl' },
  { job, engine: 'tfjs', backend: 'webgpu' },
  { job, engine: 'tfjs', backend: 'cpu' },
]);

export const jobOf = ({ job, engine, backend }: Cell): Job => ({ ...jobs[job]!, engine, backend });
