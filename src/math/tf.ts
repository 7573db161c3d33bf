/** The only door to TensorFlow.js: core, its gradients and its chained methods. Backends live in engine/backend.ts. */
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';

export * from '@tensorflow/tfjs-core';
