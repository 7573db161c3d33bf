/** TensorFlow.js as it is shipped, dispatching every kernel. Nothing of the course's engine is here. */
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import * as tf from '../../../src/math/tf';
import type { Metrics } from '../../../src/models/model';
import { startOf } from '../jobs/start';
import type { Enter } from './racer';

const load = {
  cpu: () => import('@tensorflow/tfjs-backend-cpu'),
  webgl: () => import('@tensorflow/tfjs-backend-webgl'),
  webgpu: () => import('@tensorflow/tfjs-backend-webgpu'),
  wasm: async () => {
    const at = (path: string) => new URL(path, import.meta.url).href;
    setWasmPaths({
      'tfjs-backend-wasm.wasm': at(plain),
      'tfjs-backend-wasm-simd.wasm': at(simd),
      'tfjs-backend-wasm-threaded-simd.wasm': at(threaded),
    });
  },
};

export const enter: Enter = async (job, { backend }) => {
  await load[backend]();
  if (!(await tf.setBackend(backend))) throw new Error('not available here');
  await tf.ready();
  const { step } = startOf(job);
  const take = () => tf.tidy(() => step() as Record<string, tf.Scalar>);
  const done = async (metrics: Metrics) => {
    const [first] = Object.values(metrics);
    await first!.data();
    tf.dispose(metrics as Record<string, tf.Scalar>);
  };
  return {
    kernels: () => kernelsOf(take, done),
    async steps(count) {
      for (let i = 1; i < count; i++) tf.dispose(take());
      await done(take());
    },
    tensors: () => tf.memory().numTensors,
  };
};

/** Counted on one step, as the engine's own profiler counts them. */
async function kernelsOf(take: () => Record<string, tf.Scalar>, done: (metrics: Metrics) => Promise<void>) {
  const engine = tf.engine() as unknown as { runKernelFunc(params: unknown): unknown };
  const plain = engine.runKernelFunc.bind(engine);
  let count = 0;
  engine.runKernelFunc = (params) => {
    count++;
    return plain(params);
  };
  try {
    await done(take());
  } finally {
    engine.runKernelFunc = plain;
  }
  return count;
}
