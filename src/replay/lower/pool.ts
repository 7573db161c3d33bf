import * as tf from '../../math/tf';
import type { Call } from '../calls';
import { attr, one, outOf, type Lowering } from './lowering';

type Four = [number, number, number, number];
/** The numbers that the library's pools take, for images of shape x [images, height, width, channels]. */
function layout(call: Call, x: readonly number[]): number[] {
  const info = tf.backend_util.computePool2DInfo(
    x as Four,
    attr<number>(call, 'filterSize'),
    attr<number>(call, 'strides'),
    1,
    attr<'same'>(call, 'pad'),
    attr<'floor'>(call, 'dimRoundingMode'),
  );
  const { outHeight, outWidth, filterHeight, filterWidth, strideHeight, strideWidth, padInfo } = info;
  const window = [filterHeight, filterWidth, strideHeight, strideWidth, padInfo.top, padInfo.left];
  return [...x, outHeight, outWidth, ...window];
}

const pool =
  (kernel: string): Lowering =>
  (call, plan) => {
    const [x, out] = [one(call, 'x'), outOf(call)];
    // A window of one number is what TensorFlow.js hands on as it is.
    if (out.id === x.id) return;
    plan.emit(kernel, [x], out, ...layout(call, x.shape));
  };

export const pools: Readonly<Record<string, Lowering>> = {
  MaxPool: pool('maxPool'),
  AvgPool: pool('avgPool'),
  MaxPoolGrad: (call, plan) => {
    const [dy, x] = [one(call, 'dy'), one(call, 'input')];
    plan.emit('maxPoolGrad', [dy, x], outOf(call), ...layout(call, x.shape));
  },
  AvgPoolGrad: (call, plan) => {
    const [dy, x] = [one(call, 'dy'), one(call, 'input')];
    plan.emit('avgPoolGrad', [dy], outOf(call), ...layout(call, x.shape));
  },
};
