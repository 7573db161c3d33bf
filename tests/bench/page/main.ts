/** The page that `npm run bench` drives: a worker of its own for every cell, all of them alive, one of them busy. */
import { cells, type Cell } from '../cells';
import { adapters } from './adapters';
import type { Orders } from './worker';

const workers = new Map<number, Worker>();

/** One order at a time. */
function ask<O extends keyof Orders>(
  id: number,
  order: O,
  given?: Parameters<Orders[O]>[0],
): Promise<Awaited<ReturnType<Orders[O]>>> {
  const worker = workers.get(id)!;
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => ('error' in data ? reject(new Error(data.error)) : resolve(data.result));
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage({ order, given });
  });
}

/** For the script that drives the page: cells by a number that it gives them. */
const bench = {
  cells,
  adapters,
  /** Opens a cell and takes its first step. -> milliseconds from the order to that step's end, downloads included */
  async open(id: number, cell: Cell) {
    const asked = performance.now();
    workers.set(id, new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
    await ask(id, 'open', cell);
    return performance.now() - asked;
  },
  steps: (id: number, count: number) => ask(id, 'steps', count),
  kernels: (id: number) => ask(id, 'kernels'),
  tensors: (id: number) => ask(id, 'tensors'),
  close(id: number) {
    workers.get(id)?.terminate();
    workers.delete(id);
  },
};
export type BenchPage = typeof bench;
Object.assign(globalThis, { bench });
