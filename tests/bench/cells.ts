import { jobs } from './jobs';

/** What is measured: each cell is one job on one engine and backend. */
export type BenchEngine = 'ours' | 'tfjs' | 'jax-js' | 'limit';
export interface Cell {
  readonly job: string;
  readonly engine: BenchEngine;
  readonly backend: 'wasm' | 'webgl' | 'webgpu' | 'cpu';
}

/** The hand-written steps that there are. */
const byHand = ['gan', 'ddpm'];

const cellsOf = (job: string): readonly Cell[] => [
  { job, engine: 'ours', backend: 'wasm' },
  ...(byHand.includes(job) ? [{ job, engine: 'limit', backend: 'wasm' } as const] : []),
  { job, engine: 'tfjs', backend: 'wasm' },
  { job, engine: 'jax-js', backend: 'wasm' },
  { job, engine: 'tfjs', backend: 'webgl' },
  { job, engine: 'tfjs', backend: 'webgpu' },
  { job, engine: 'jax-js', backend: 'webgpu' },
];

export const cells: readonly Cell[] = Object.keys(jobs).flatMap(cellsOf);
