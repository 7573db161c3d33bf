import { afterAll, describe, it } from 'vitest';
import * as tf from '../../math/tf';
import { onCpu } from '../../../tests/support/cpu';
import { agrees, draws, expectAllMet, type Op } from '../../../tests/support/library';
import { lookups } from './lookup';
import { shapes } from './shape';

onCpu();
afterAll(() => expectAllMet({ ...shapes, ...lookups }));

const some = [1, 3, 4, 8, 9];
/** What a kernel that only moves numbers is followed by, so that it is not the result itself. */
const then = (op: (x: tf.Tensor) => tf.Tensor) => ((x: tf.Tensor) => op(x).mul(2)) as Op;

describe('the library moves numbers as TensorFlow.js does', () => {
  it('joined and cut along any axis', () => {
    for (const n of some)
      for (const axis of [0, 1, 2]) {
        const [a, b] = [draws(2, n, 3), draws(2, n, 3)];
        agrees('concat', ((x, y) => tf.concat([x, y, x], axis)) as Op, a, b);
        agrees('stack', ((x, y) => tf.stack([x, y], axis)) as Op, a, b);
        agrees(
          'unstack',
          then((x) => tf.unstack(x, axis).at(-1)!),
          a,
        );
        agrees('split', ((x) => tf.sub(...(tf.split(x, 2, axis) as [tf.Tensor, tf.Tensor]))) as Op, draws(2, 2 * n, 2)) // prettier-ignore
      }
    agrees('concat', ((x, y) => tf.concat([x, y], 0)) as Op, draws(0, 3), draws(2, 3));
    agrees('concat', ((x, y) => tf.concat([x, y], 1)) as Op, draws(2, 1), draws(2, 4));
    agrees(
      'split',
      then((x) => tf.split(x, [1, 0, 2], 1)[2]!),
      draws(2, 3),
    );
  });

  it('turned, up to five axes', () => {
    for (const n of some)
      agrees(
        'transpose',
        then((x) => x.transpose()),
        draws(n, 7),
      );
    for (const n of some)
      agrees(
        'transpose',
        then((x) => x.transpose()),
        draws(8, n),
      );
    const orders = (rank: number): number[][] =>
      rank === 0
        ? [[]]
        : orders(rank - 1).flatMap((order) =>
            Array.from({ length: rank }, (_, i) => [...order.slice(0, i), rank - 1, ...order.slice(i)]),
          );
    for (const perm of orders(3))
      agrees(
        `transpose ${perm}`,
        then((x) => x.transpose(perm)),
        draws(3, 4, 8),
      );
    for (const perm of orders(4))
      agrees(
        `transpose ${perm}`,
        then((x) => x.transpose(perm)),
        draws(2, 3, 1, 5),
      );
    for (const perm of orders(5))
      agrees(
        `transpose ${perm}`,
        then((x) => x.transpose(perm)),
        draws(2, 3, 1, 2, 4),
      );
  });

  it('cut out, in steps and from the end', () => {
    for (const n of some) {
      agrees(
        'slice',
        then((x) => x.slice([n - 1, 0, 1], [1, 2, 2])),
        draws(n, 2, 3),
      );
      agrees(
        'slice',
        then((x) => x.slice([0], [n])),
        draws(n + 2, 2),
      );
      agrees(
        'slice',
        then((x) => x.slice([0, 0], [n, 0])),
        draws(n, 2),
      );
      agrees(
        'slope',
        ((x, dy) => tf.grad((at) => at.slice([n - 1, 1]))(x, dy)) as Op,
        draws(n, 3),
        draws(1, 2),
      );
    }
    agrees(
      'stridedSlice',
      then((x) => x.stridedSlice([0, 1], [5, 7], [2, 3])),
      draws(5, 7),
    );
    agrees(
      'stridedSlice',
      then((x) => x.stridedSlice([4, -1], [0, -8], [-2, -2])),
      draws(5, 7),
    );
  });

  it('repeated, reversed, and with a margin on every axis', () => {
    for (const n of some) {
      agrees(
        'tile',
        then((x) => x.tile([2, 3])),
        draws(n, 5),
      );
      agrees(
        'tile',
        then((x) => x.tile([1, n, 2])),
        draws(2, 1, 3),
      );
      agrees(
        'broadcastTo',
        then((x) => x.broadcastTo([2, n, 3])),
        draws(2, 1, 3),
      );
      for (const axis of [0, 1, 2])
        agrees(
          'reverse',
          then((x) => x.reverse(axis)),
          draws(2, n, 3),
        );
      agrees(
        'reverse',
        then((x) => x.reverse()),
        draws(2, n, 3),
      );
      agrees('pad', then((x) => x.pad([[1, 0], [2, 1], [0, 3]], 0.5)), draws(2, n, 3)); // prettier-ignore
      agrees('pad', then((x) => x.pad([[0, 0], [0, 0]])), draws(n, 3)); // prettier-ignore
    }
    agrees('pad', then((x) => x.pad([[0, 0], [1, 1], [2, 2], [0, 0]])), draws(2, 3, 4, 5)); // prettier-ignore
    for (const mode of ['reflect', 'symmetric'] as const)
      agrees(mode, then((x) => tf.mirrorPad(x, [[1, 2], [2, 0], [0, 1]], mode)), draws(3, 3, 2)); // prettier-ignore
    agrees(
      'depthToSpace',
      then((x) => tf.depthToSpace(x as tf.Tensor4D, 2)),
      draws(2, 3, 2, 12),
    );
  });

  it('looked up by index, with the slope of it', () => {
    const places = (shape: readonly number[], below: number) => ({
      shape,
      values: Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => (7 * i + 2) % below),
    });
    for (const n of some)
      for (const axis of [0, 1, 2]) {
        const below = axis === 1 ? n : 3;
        const take = (x: tf.Tensor, i: tf.Tensor) => x.gather(i.cast('int32'), axis);
        agrees('gather', take as Op, draws(3, n, 3), places([5], below));
        agrees('gather', take as Op, draws(3, n, 3), places([2, 3], below));
        const slope = (x: tf.Tensor, i: tf.Tensor) => tf.grad((at) => take(at, i).square().sum())(x);
        agrees('slope', slope as Op, draws(3, n, 3), places([5], below));
      }
    const own = (x: tf.Tensor, i: tf.Tensor) => tf.gather(x, i.cast('int32'), 1, 1);
    agrees('gather', own as Op, draws(3, 4, 2), places([3, 5], 4));
    for (const depth of [2, 3, 5]) {
      agrees('oneHot', ((i) => tf.oneHot(i.cast('int32'), depth)) as Op, places([2, 3], 4));
      agrees('oneHot', ((i) => tf.oneHot(i.cast('int32'), depth, 2, -1)) as Op, places([4], 4));
    }
    const sums = (x: tf.Tensor, i: tf.Tensor) => tf.unsortedSegmentSum(x, i.cast('int32') as tf.Tensor1D, 3);
    agrees('unsortedSegmentSum', sums as Op, draws(5, 2, 3), places([5], 4));
  });
});
