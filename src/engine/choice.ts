/**
 * The page's side of choosing a backend. Models of points stay on WebAssembly without asking. A job of more work is
 * timed once for each browser, in a worker of its own while the run trains on WebAssembly; the next run of that job
 * takes what was fastest. The learner's own choice is never overruled.
 */
import { engineWorker, type Port } from './port';
import type { Backend, Event, Figures, Job, Message } from './protocol';
import type { Client, OpenOptions } from './run';

/** Multiplications and additions of a step from which a graphics card may gain anything. */
const heavy = 100e6;
/** WebAssembly stays unless something is faster by this factor: shaders must be compiled first, and cards get lost. */
const worth = 1.25;
/** Milliseconds of training before the trial begins. */
const patience = 3000;
/** Jobs whose figures are kept. */
const most = 20;

/** Where figures are kept, as text. */
export interface Memory {
  get(): string | null | undefined;
  set(text: string): void;
}

/** One entry of local storage, where the browser allows it. */
const entry: Memory = {
  get: () => localStorage.getItem('from-noise:timed'),
  set(text) {
    try {
      localStorage.setItem('from-noise:timed', text);
    } catch {
      // Full or forbidden: the next page times again.
    }
  },
};

/** The backend that a job should run on; undefined if no other is worth leaving WebAssembly for. */
export function fastest({ wasm = 0, ...others }: Figures): Backend | undefined {
  const [best] = Object.entries(others).sort(([, a], [, b]) => b - a);
  return best && best[1] > worth * wasm ? (best[0] as Backend) : undefined;
}

const nameOf = ({ family, config, data }: Job) =>
  JSON.stringify([family, config, 'set' in data ? data.set : 'own']);

/** Figures by job. What was kept by another browser, or is damaged, is forgotten. */
function figuresIn(memory: Memory, browser: string) {
  const read = (): Record<string, Figures> => {
    try {
      const kept = JSON.parse(memory.get() ?? '') as { browser?: string; jobs?: Record<string, Figures> };
      return kept.browser === browser && typeof kept.jobs === 'object' ? kept.jobs : {};
    } catch {
      return {};
    }
  };
  return {
    of: (job: Job): Figures | undefined => read()[nameOf(job)],
    keep(job: Job, figures: Figures): void {
      const jobs = Object.entries({ ...read(), [nameOf(job)]: figures }).slice(-most);
      memory.set(JSON.stringify({ browser, jobs: Object.fromEntries(jobs) }));
    },
  };
}

export interface ChoiceOptions {
  readonly memory?: Memory;
  readonly makeWorker?: () => Port;
  /** What the figures are of: another browser, another trial. */
  readonly browser?: string;
  readonly later?: (work: () => void, milliseconds: number) => () => void;
}

/** A client whose `auto` takes what a trial has found. */
export function choosing(
  client: Client,
  {
    memory = entry,
    makeWorker = engineWorker,
    browser = globalThis.navigator?.userAgent ?? '',
    later = after,
  }: ChoiceOptions = {},
): Client {
  const figures = figuresIn(memory, browser);

  /** -> a function that calls it off */
  function time(job: Job, tell: (figures: Figures) => void): () => void {
    let worker: Port | undefined;
    const stop = () => worker?.terminate();
    const wait = later(() => {
      worker = makeWorker();
      worker.onmessage = ({ data }: MessageEvent) => {
        const message = data as Message;
        if (message.type !== 'timed') return;
        stop();
        figures.keep(job, message.figures);
        tell(message.figures);
      };
      worker.onerror = stop;
      worker.postMessage({ type: 'trial', run: 0, job });
    }, patience);
    return () => (wait(), stop());
  }

  return {
    ...client,
    open(job, on, options?: OpenOptions) {
      if (job.backend !== 'auto' || options?.beside) return client.open(job, on, options);
      const known = figures.of(job);
      let stop = () => {};
      const hear = (event: Event) => {
        on(event);
        const { run } = event;
        if (event.type === 'closed' || event.type === 'failed') stop();
        // A card that was lost is not trusted again.
        if (event.type === 'recovered' && known) figures.keep(job, { wasm: known.wasm ?? 0 });
        if (event.type !== 'ready') return;
        if (known) on({ run, type: 'timed', figures: known });
        else if ((event.work ?? 0) >= heavy)
          stop = time(job, (found) => on({ run, type: 'timed', figures: found }));
      };
      const run = client.open({ ...job, backend: (known && fastest(known)) ?? 'auto' }, hear, options);
      return {
        ...run,
        close() {
          stop();
          run.close();
        },
      };
    },
  };
}

function after(work: () => void, milliseconds: number): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}
