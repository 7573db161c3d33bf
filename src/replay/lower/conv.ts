import * as tf from '../../math/tf';
import type { Plan } from '../plan';
import { Refusal } from '../refusal';
import type { Call, Ref } from '../calls';
import { attr, one, outOf, type Lowering } from './lowering';

type Four = [number, number, number, number];

/** A convolution of x [images, height, width, channels] with a filter, as the library wants it: operands, room for patches, numbers. */
function convolve(
  kernel: string,
  call: Call,
  plan: Plan,
  operands: readonly Ref[],
  x: readonly number[],
  filter: readonly number[],
): void {
  if (call.attrs['dataFormat'] === 'NCHW') throw new Refusal('the library wants channels last');
  const info = tf.backend_util.computeConv2DInfo(
    x as Four,
    filter as Four,
    attr<number>(call, 'strides'),
    attr<number | undefined>(call, 'dilations') ?? 1,
    attr<'same'>(call, 'pad'),
    attr<'floor'>(call, 'dimRoundingMode'),
  );
  const [fh, fw, channels, out] = filter as Four;
  const { outHeight, outWidth, strideHeight, strideWidth, dilationHeight, dilationWidth, padInfo } = info;
  const pixels = outHeight * outWidth;
  const together = Math.min(x[0]!, Math.max(1, Math.floor(256 / Math.max(1, pixels)))); // as kernels/conv.ts
  const scratch = plan.scratch([together * pixels, fh * fw * channels]);
  const filters = [
    outHeight,
    outWidth,
    out,
    fh,
    fw,
    strideHeight,
    strideWidth,
    dilationHeight,
    dilationWidth,
  ];
  plan.emit(kernel, [...operands, scratch], outOf(call), ...x, ...filters, padInfo.top, padInfo.left);
}

export const convolutions: Readonly<Record<string, Lowering>> = {
  Conv2D: (call, plan) => {
    const [x, filter] = [one(call, 'x'), one(call, 'filter')];
    convolve('conv', call, plan, [x, filter], x.shape, filter.shape);
  },
  Conv2DBackpropInput: (call, plan) => {
    const [dy, filter] = [one(call, 'dy'), one(call, 'filter')];
    convolve(
      'convInput',
      call,
      plan,
      [dy, filter],
      attr<readonly number[]>(call, 'inputShape'),
      filter.shape,
    );
  },
  Conv2DBackpropFilter: (call, plan) => {
    const [x, dy] = [one(call, 'x'), one(call, 'dy')];
    convolve('convFilter', call, plan, [x, dy], x.shape, attr<readonly number[]>(call, 'filterShape'));
  },
};
