/** One cell: a job on an engine, in a thread of its own. */
import type { BenchEngine, Cell } from '../cells';
import { jobs } from '../jobs';
import type { Enter, Racer } from '../engines/racer';

const engines: Readonly<Record<BenchEngine, () => Promise<{ enter: Enter }>>> = {
  ours: () => import('../engines/ours'),
  tfjs: () => import('../engines/tfjs'),
  'jax-js': () => import('../engines/jax'),
  limit: () => import('../engines/limit'),
};
let racer: Racer;

const orders = {
  async open(cell: Cell) {
    const { enter } = await engines[cell.engine]();
    racer = await enter(await jobs[cell.job]!(), cell);
    await racer.steps(1);
  },
  /** -> milliseconds */
  async steps(count: number) {
    const started = performance.now();
    await racer.steps(count);
    return performance.now() - started;
  },
  kernels: async () => (await racer.kernels?.()) ?? null,
  tensors: async () => racer.tensors?.() ?? null,
};
export type Orders = typeof orders;

self.onmessage = async ({ data }: MessageEvent<{ order: keyof Orders; given: never }>) => {
  try {
    self.postMessage({ result: await orders[data.order](data.given) });
  } catch (error) {
    self.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
};
