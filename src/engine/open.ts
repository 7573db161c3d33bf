import { Rng } from '../math/rng';
import * as tf from '../math/tf';
import type { Family, Weights } from '../models/model';
import { loadFamily } from '../models/registry';
import { startBackend } from './backend';
import { checkpointOf, fileOf } from './checkpoint';
import { Eager } from './eager';
import { loadKernels, type Kernels } from './kernels';
import { Replayed } from './replayed';
import type { Backend, Checkpoint, Engine, FailReason, Job, SavedModel } from './protocol';
import { Session } from './session';
import { loadSet } from './set';
import { sourceOf } from './source';
import { openStreams } from './streams';
import { updateOf } from './update';

export interface OpenOptions {
  /** Another way to the replay library (tests). */
  readonly kernels?: () => Promise<Kernels | undefined>;
  /** Goes on where a run of the same job stood. */
  readonly resume?: Checkpoint | undefined;
  /** Instead of the registry's family of that name (tests). */
  readonly family?: Family;
  readonly onLoading?: (what: string, done: number, total: number) => void;
}

export interface Opened {
  readonly session: Session;
  readonly backend: Backend;
  readonly engine: Engine;
  readonly parameters: Readonly<Record<string, number>>;
  readonly notice?: string | undefined;
  /** Multiplications and additions of a step, if it is replayed. */
  readonly work?: number | undefined;
  /** The run as one file. */
  save(): Promise<SavedModel>;
}

/** A reason the page can tell apart, with a sentence for the reader. */
export class OpenError extends Error {
  constructor(
    readonly reason: FailReason,
    message: string,
  ) {
    super(message);
  }
}

/** Data points per update, unless the family has a knob `batch`. */
const batchSize = 256;

/**
 * Opens a run, in a worker or in Node: `const { session } = await openSession(job)`, then
 * `await session.train(1000)` and `await session.picture(look)` or `await session.quality()`.
 * @throws OpenError
 */
export async function openSession(job: Job, options: OpenOptions = {}): Promise<Opened> {
  const { resume, onLoading = () => {} } = options;
  onLoading('the model', 0, 3);
  const family = options.family ?? (await loadFamily(job.family));
  const reads = family.reads?.(job.config);
  const set = await loadSet(job.data, reads?.vocabulary).catch((error: unknown) =>
    explain('data', () => {
      throw error;
    }),
  );
  onLoading('the backend', 1, 3);
  const wantsReplay = job.engine !== 'tfjs' && (job.backend === 'auto' || job.backend === 'wasm');
  const kernels = wantsReplay ? await (options.kernels ?? loadKernels)() : undefined;
  // Replay is WebAssembly's: TensorFlow.js only traces, on its plainest backend.
  const started = await startBackend(kernels ? 'cpu' : job.backend).catch((error: Error) => {
    throw new OpenError('backend', error.message);
  });
  const backend: Backend = kernels ? 'wasm' : started.backend;
  onLoading('the first weights', 2, 3);
  const config = { ...job.config };
  const source = sourceOf(set, family.labels, reads?.context);
  const model = tidied(() => family.create(config, Rng.stream(job.seed, 'weights'), source.shape));
  const variables = { ...model.weights, ...model.memory };
  const part = typeof config.batch === 'number' ? config.batch : batchSize;
  const rows = { step: family.rows?.(config) ?? part, part };
  const streams = openStreams(job.seed);
  const stepper = kernels
    ? new Replayed(kernels.module, variables, streams)
    : new Eager(variables, backend === 'wasm' || backend === 'cpu');
  const parts = { ...source, family, model, source, rows, streams, stepper, config };
  const session = new Session(parts);
  const why = stepper.prepare('step', updateOf(parts, 'step'));
  if (why) {
    session.dispose();
    const plain = await openSession({ ...job, engine: 'tfjs' }, options);
    return {
      ...plain,
      notice: `TensorFlow.js runs this model, more slowly: its step is not replayed, because ${why}.`,
    };
  }
  await session.begin(resume ?? (job.from && explain('model', () => checkpointOf(job.from!, job, model))));
  return {
    session,
    backend,
    engine: stepper.engine,
    work: stepper instanceof Replayed ? stepper.workOf('step') : undefined,
    parameters: countByOwner(model.weights),
    notice: started.notice ?? (wantsReplay && !kernels?.vectors ? lacking(Boolean(kernels)) : undefined),
    save: async () => fileOf(job, await session.checkpoint(), variables),
  };
}

const lacking = (replays: boolean) =>
  replays
    ? "This browser lacks WebAssembly's vector instructions: training takes several times as long."
    : 'TensorFlow.js runs this model, more slowly: this browser cannot run the replay library.';

/** Weights are named 'owner.layer'; how many numbers each owner learns. */
function countByOwner(weights: Weights): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [name, { size, trainable }] of Object.entries(weights)) {
    if (!trainable) continue;
    const owner = name.split('.')[0]!;
    counts[owner] = (counts[owner] ?? 0) + size;
  }
  return counts;
}

/** As tf.tidy, for a result that is no tensor: what is left are the variables. */
function tidied<T>(work: () => T): T {
  tf.engine().startScope();
  try {
    return work();
  } finally {
    tf.engine().endScope();
  }
}

function explain<T>(reason: FailReason, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new OpenError(reason, error instanceof Error ? error.message : String(error));
  }
}
