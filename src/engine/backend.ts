/** Starts a TensorFlow.js backend: only the one that is used is downloaded. */
import * as tf from '../math/tf';
import { chain } from './backends';
import { isSoftware } from './graphics';
import { backendNames, type Backend, type BackendChoice } from './protocol';

export interface Started {
  readonly backend: Backend;
  /** Why it is not the one that was asked for, in one sentence. */
  readonly notice?: string | undefined;
}

const load: Readonly<Record<Backend, () => Promise<unknown>>> = {
  cpu: () => import('@tensorflow/tfjs-backend-cpu'),
  webgl: () => import('@tensorflow/tfjs-backend-webgl'),
  webgpu: () => import('@tensorflow/tfjs-backend-webgpu'),
  wasm: async () => (await import('./backend-wasm')).prepare(),
};

/** What to try, in order. Models of points are too small for a GPU to gain anything, so `auto` begins with WebAssembly. */
const orderFor = (choice: BackendChoice): readonly Backend[] =>
  choice === 'auto' ? ['wasm', 'webgl', 'cpu'] : chain.slice(chain.indexOf(choice));

/** @throws if none would start, naming each failure */
export async function startBackend(choice: BackendChoice): Promise<Started> {
  const failures: string[] = [];
  for (const backend of orderFor(choice)) {
    const failure = await start(backend, backend === choice);
    if (!failure) return { backend, notice: failures.length > 0 ? noticeOf(failures, backend) : undefined };
    failures.push(`${backendNames[backend]} did not start (${failure})`);
  }
  throw new Error(`No backend would start: ${failures.join('; ')}.`);
}

const noticeOf = (failures: readonly string[], backend: Backend) =>
  `${failures.join(', and ')}, so this run trains on ${backendNames[backend]}.`;

/** Undefined, or why it did not start. A graphics card that is only imitated is used when it is asked for by name. */
async function start(backend: Backend, forced: boolean): Promise<string | undefined> {
  try {
    if (backend === 'webgpu' && !(await hasAdapter())) return 'not available here';
    await load[backend]();
    if (!(await tf.setBackend(backend))) return 'not available here';
    await tf.ready();
    if (!forced && (await isSoftware(backend))) return 'its graphics card is imitated in software';
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.split('\n')[0] : String(error);
  }
}

/** Asked before TensorFlow.js is: it would complain in the console where there is none. */
async function hasAdapter(): Promise<boolean> {
  const { gpu } = navigator as { gpu?: { requestAdapter(): Promise<unknown> } };
  return Boolean(await gpu?.requestAdapter());
}
