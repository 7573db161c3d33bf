import type { Plan } from '../plan';
import type { Call, Ref } from '../calls';
import { attr, one, outOf, type Lowering } from './lowering';

interface Grid {
  readonly alignCorners: boolean;
  readonly halfPixelCenters: boolean;
}

/** How much of each of `from` places goes into each of `to`. -> [to, from] */
function weights(from: number, to: number, { alignCorners, halfPixelCenters }: Grid, smooth: boolean) {
  const all = new Float32Array(to * from);
  const ratio = alignCorners && to > 1 ? (from - 1) / (to - 1) : from / to;
  for (let i = 0; i < to; i++) {
    const at = halfPixelCenters ? ratio * (i + 0.5) - (smooth ? 0.5 : 0) : ratio * i;
    if (!smooth) {
      const place = Math.min(from - 1, alignCorners ? Math.round(at) : Math.floor(at));
      all[i * from + Math.max(0, place)] = 1;
      continue;
    }
    const low = Math.max(0, Math.floor(at));
    const share = at - low;
    all[i * from + low]! += 1 - share;
    all[i * from + Math.min(from - 1, Math.ceil(at))]! += share;
  }
  return all;
}

/** Rows, then columns, each as a product with a matrix: x [images, h, w, channels] -> out [images, to h, to w, channels]. */
function resize(
  plan: Plan,
  x: Ref,
  out: Ref,
  rows: Float32Array,
  columns: Float32Array,
  turned: boolean,
): void {
  const [images, h, w, channels] = x.shape as [number, number, number, number];
  const [, oh, ow] = out.shape as [number, number, number, number];
  const tall = plan.temporary([images, oh, w, channels]);
  const turn = turned ? 1 : 0;
  const r = plan.constant([oh, h], rows);
  const c = plan.constant([ow, w], columns);
  plan.emit('products', [r, x], tall, oh, h, w * channels, turn, 0, images, 0, h * w * channels, 1, 0, 0);
  plan.emit('products', [c, tall], out, ow, w, channels, turn, 0, images * oh, 0, w * channels, 1, 0, 0);
}

const forward =
  (smooth: boolean): Lowering =>
  (call, plan) => {
    const [x, out] = [one(call, 'images'), outOf(call)];
    const [rows, columns] = matrices(call, x.shape, out.shape, smooth);
    resize(plan, x, out, rows, columns, false);
  };

function matrices(call: Call, from: readonly number[], to: readonly number[], smooth: boolean) {
  const grid = {
    alignCorners: attr<boolean>(call, 'alignCorners'),
    halfPixelCenters: Boolean(call.attrs['halfPixelCenters']),
  };
  return [weights(from[1]!, to[1]!, grid, smooth), weights(from[2]!, to[2]!, grid, smooth)] as const;
}

export const resizes: Readonly<Record<string, Lowering>> = {
  ResizeBilinear: forward(true),
  ResizeNearestNeighbor: forward(false),
  ResizeBilinearGrad: (call, plan) => {
    const [dy, out] = [one(call, 'dy'), outOf(call)];
    const [rows, columns] = matrices(call, out.shape, dy.shape, true);
    resize(plan, dy, out, rows, columns, true);
  },
};
