/** The worker's side of choosing a backend: the real job, timed on each one that could run it. */
import { startBackend } from './backend';
import { isSoftware } from './graphics';
import { openSession } from './open';
import type { Backend, Figures, Job } from './protocol';

/** Steps before the clock starts (shaders are compiled, code gets warm), and steps that are timed. */
const warmUp = 2;
const timed = 5;
const contenders: readonly Backend[] = ['wasm', 'webgpu', 'webgl'];

export interface TrialOptions {
  /** Milliseconds. */
  readonly now?: () => number;
  readonly open?: typeof openSession;
  /** Whether a real one runs here: a graphics card imitated in software is refused. */
  readonly has?: (backend: Backend) => Promise<boolean>;
}

/** Steps a second of each backend that runs the job here. What fails is left out. */
export async function trial(job: Job, options: TrialOptions = {}): Promise<Figures> {
  const figures: Partial<Record<Backend, number>> = {};
  for (const backend of contenders) {
    const rate = await timeOn(backend, job, options).catch(() => undefined);
    if (rate) figures[backend] = rate;
  }
  return figures;
}

async function timeOn(
  backend: Backend,
  job: Job,
  { now = () => performance.now(), open = openSession, has = real }: TrialOptions,
): Promise<number | undefined> {
  if (!(await has(backend))) return undefined;
  const { session } = await open({ ...job, backend });
  try {
    const train = async (to: number) => (await session.train(to)) ?? (await session.settle());
    const start = session.step;
    if (await train(start + warmUp)) return undefined;
    const began = now();
    if (await train(start + warmUp + timed)) return undefined;
    return (1000 * timed) / (now() - began);
  } finally {
    session.dispose();
  }
}

async function real(backend: Backend): Promise<boolean> {
  if (backend === 'wasm') return true;
  return (await startBackend(backend)).backend === backend && !isSoftware(backend);
}
