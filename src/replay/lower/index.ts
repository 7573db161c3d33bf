import { convolutions } from './conv';
import { elementwise } from './elementwise';
import { lookups } from './lookup';
import type { Lowering } from './lowering';
import { pools } from './pool';
import { products } from './product';
import { reductions } from './reduce';
import { resizes } from './resize';
import { shapes } from './shape';

/** TensorFlow.js's kernels by name, each as calls of the library. */
export const lowerings: Readonly<Record<string, Lowering>> = {
  ...elementwise,
  ...reductions,
  ...shapes,
  ...lookups,
  ...products,
  ...convolutions,
  ...pools,
  ...resizes,
};
