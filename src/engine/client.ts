/** The page's side of the engine: one worker for the page, watched, and started again from the last checkpoint when it dies. */
import { chain } from './backends';
import { choosing } from './choice';
import { engineWorker, type Port } from './port';
import {
  backendNames,
  type Backend,
  type Checkpoint,
  type Command,
  type Event,
  type Job,
  type Message,
  type Order,
} from './protocol';
import { answers, runOf, type Client } from './run';

export type { Client, OpenOptions, Run } from './run';

export interface ClientOptions {
  readonly makeWorker?: () => Port;
  /** Milliseconds between signs of life asked of the worker; after `patience` of them unanswered it is given up. */
  readonly beat?: number;
  readonly patience?: number;
}

interface Live {
  job: Job;
  readonly on: (event: Event) => void;
  readonly beside?: number | undefined;
  /** Orders not answered yet, by the type of their answer: sent again after a loss. */
  readonly owed: Map<string, Order>;
  checkpoint?: Checkpoint | undefined;
  backend?: Backend;
  closing?: boolean;
  /** Why it had to be started again, until it has. */
  lost?: string | undefined;
}

const tries = 3;
/** While its code is on the way a worker cannot answer: it is waited for this many times as long. */
const slowLine = 10;

export function createClient({
  makeWorker = engineWorker,
  beat = 2000,
  patience = 6,
}: ClientOptions = {}): Client {
  const runs = new Map<number, Live>();
  let port: Port | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  let count = 0;
  let silence = 0;
  let losses = 0;
  /** Whether any worker has ever answered. */
  let heard = false;

  const post = (command: Command) => port?.postMessage(command);

  function start(): void {
    if (port) return;
    try {
      port = makeWorker();
    } catch {
      return; // a page that may have no worker: `open` says so
    }
    port.onmessage = ({ data }) => hear(data as Message);
    port.onerror = (event) => {
      event.preventDefault?.();
      lose('The worker that trains stopped');
    };
  }

  function open(run: number, live: Live, resume?: Checkpoint): void {
    start();
    if (!port) {
      drop(run);
      const message = 'This browser does not let the page start the worker that trains.';
      return queueMicrotask(() => live.on({ type: 'failed', run, reason: 'backend', message }));
    }
    post({ type: 'open', run, job: live.job, beside: live.beside, resume });
    silence = 0;
    timer ??= setInterval(tick, beat);
  }

  function drop(run: number): void {
    runs.delete(run);
    if (runs.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  }

  function tick(): void {
    const loading = [...runs.values()].some(({ backend }) => backend === undefined);
    if (++silence > patience * (loading ? slowLine : 1))
      return lose('The worker that trains stopped answering');
    const [run] = runs.keys();
    if (run !== undefined) post({ type: 'ping', run });
  }

  function hear(message: Message): void {
    silence = 0;
    heard = true;
    const live = runs.get(message.run);
    if (message.type === 'lost') return live && lose(message.why);
    if (!live || message.type === 'alive' || (live.closing && message.type !== 'closed')) return;
    if (message.type === 'checkpoint') {
      live.checkpoint = message.checkpoint;
      return;
    }
    live.owed.delete(message.type === 'diverged' || message.type === 'failed' ? 'paused' : message.type);
    if (message.type === 'closed') drop(message.run);
    if (message.type !== 'ready') return live.on(message);
    const { lost, backend: before } = live;
    const { run, backend, engine, step } = message;
    live.backend = backend;
    live.lost = undefined;
    if (!lost || !before) return live.on(message); // a worker lost before it was ready has taken nothing with it
    const text = `${lost}. This run went on from step ${step} on ${backendNames[backend]}.`;
    live.on({ type: 'recovered', run, backend, engine, step, message: text });
  }

  /** A GPU that failed once is not asked again; WebAssembly is, since it may not have been at fault. */
  function next({ backend, job }: Live): Backend {
    const now = backend ?? job.backend;
    if (now === 'auto' || (now === 'wasm' && losses < 2)) return 'wasm';
    return chain[chain.indexOf(now) + 1] ?? 'cpu';
  }

  function lose(what: string): void {
    if (port) port.onmessage = port.onerror = null; // what it still had to say is of the past
    port?.terminate();
    port = undefined;
    const again = ++losses <= tries;
    for (const [run, live] of [...runs]) {
      if (live.closing) {
        drop(run);
        live.on({ type: 'closed', run, checkpoint: live.checkpoint });
      } else if (again) {
        live.job = { ...live.job, backend: next(live) };
        live.lost = what;
        open(run, live, live.checkpoint);
        for (const order of live.owed.values()) post({ ...order, run });
      } else {
        drop(run);
        live.on({
          type: 'failed',
          run,
          reason: 'lost',
          message: heard
            ? `${what}, ${losses} times. Save what you need, then reset the lab.`
            : 'The code that trains could not be loaded. Check the connection, then try again.',
        });
      }
    }
  }

  return {
    warm: start,
    open(job, on, { beside, resume } = {}) {
      for (const [run, live] of runs) {
        if (run === beside?.id || live.closing) continue;
        live.closing = true;
        post({ type: 'close', run });
      }
      if (!beside) losses = 0;
      const id = ++count;
      const live: Live = { job, on, beside: beside?.id, owed: new Map(), checkpoint: resume };
      runs.set(id, live);
      open(id, live, resume);

      function send(order: Order): void {
        if (runs.get(id) !== live || live.closing) return;
        const answer = answers[order.type];
        if (answer) live.owed.set(answer, order);
        if (order.type === 'set') live.job = { ...live.job, config: { ...live.job.config, ...order.config } };
        post({ ...order, run: id });
      }
      const run = runOf(id, send);
      return {
        ...run,
        close() {
          run.close();
          drop(id);
        },
      };
    },
  };
}

/** The one client of a page: labs share its worker. */
export const pageClient = choosing(createClient());
