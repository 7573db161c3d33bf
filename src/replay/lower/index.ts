import { elementwise } from './elementwise';
import type { Lowering } from './lowering';
import { products } from './product';
import { reductions } from './reduce';
import { shapes } from './shape';

/** TensorFlow.js's kernels by name, each as calls of the library. */
export const lowerings: Readonly<Record<string, Lowering>> = {
  ...elementwise,
  ...reductions,
  ...shapes,
  ...products,
};
