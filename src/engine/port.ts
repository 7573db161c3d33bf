/** A worker, as far as the page talks to it. */
export type Port = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

export function engineWorker(): Port {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}
