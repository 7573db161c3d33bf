import { sizeOf } from '../plan';
import { Refusal } from '../refusal';
import { attr, axisOf, one, outOf, type Lowering } from './lowering';

/** Kernels that find numbers by index. */
export const lookups: Readonly<Record<string, Lowering>> = {
  GatherV2: (call, plan) => {
    const [x, indices, out] = [one(call, 'x'), one(call, 'indices'), outOf(call)];
    const axis = axisOf(attr<number>(call, 'axis'), x.shape.length);
    const batch = attr<number | undefined>(call, 'batchDims') ?? 0;
    const groups = sizeOf(indices.shape.slice(0, batch));
    const outer = sizeOf(x.shape.slice(batch, axis));
    // With batch dimensions every group has indices of its own, for one outer place only: others would need them twice.
    const own = batch > 0 && outer === 1 ? 1 : 0;
    if (batch > 0 && !own && groups > 1)
      throw new Refusal(`the library cannot gather [${x.shape}] by [${indices.shape}]`);
    const width = sizeOf(x.shape.slice(axis + 1));
    const n = sizeOf(indices.shape) / groups;
    plan.emit('gather', [x, indices], out, groups * outer, n, x.shape[axis]!, width, own);
  },
  UnsortedSegmentSum: (call, plan) => {
    const [x, ids, out] = [one(call, 'x'), one(call, 'segmentIds'), outOf(call)];
    const n = sizeOf(ids.shape);
    const [size, width] = [attr<number>(call, 'numSegments'), sizeOf(x.shape) / n];
    plan.emit('scatter', [x, ids], out, n, size, width);
  },
  OneHot: (call, plan) => {
    const [indices, out] = [one(call, 'indices'), outOf(call)];
    const values = ['depth', 'onValue', 'offValue'].map((name) => attr<number>(call, name));
    plan.emit('oneHot', [indices], out, sizeOf(indices.shape), ...values);
  },
};
