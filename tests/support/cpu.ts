import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { afterEach, beforeAll, beforeEach } from 'vitest';
import * as tf from '../../src/math/tf';

/** TensorFlow.js computes on its plain backend: slow, exact, the same on every machine. */
export async function useCpu(): Promise<void> {
  if (!tf.findBackend('cpu')) tf.registerBackend('cpu', () => new MathBackendCPU());
  await tf.setBackend('cpu');
}

/** All tests of a file compute on it. */
export const onCpu = (): void => beforeAll(useCpu);

/** The same, and what a test leaves of tensors is gone after it. */
export function onCpuInScopes(): void {
  onCpu();
  beforeEach(() => tf.engine().startScope());
  afterEach(() => tf.engine().endScope());
}
