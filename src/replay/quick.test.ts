import { beforeAll, expect, it } from 'vitest';
import { Rng } from '../math/rng';
import * as tf from '../math/tf';
import { kernels, useCpu } from '../../tests/support/library';
import { difference } from './difference';
import { Machine } from './machine';
import { quickly } from './quick';
import { rehearsing } from './rehearse';
import { trace } from './trace';

beforeAll(useCpu);

/** A step with every kernel that the library may compute while the step is traced. */
function imageStep() {
  const variables = [
    tf.variable(new Rng(1).normal<tf.Rank.R4>([3, 3, 2, 4]).mul<tf.Tensor4D>(0.1)),
    tf.variable(new Rng(2).normal<tf.Rank.R2>([4, 4])),
  ] as const;
  const [filter, weight] = variables;
  const rng = new Rng(3);
  const step = () => {
    const x = rng.normal<tf.Rank.R4>([2, 6, 6, 2]);
    const { value, grads } = tf.variableGrads(() => {
      const seen = tf.conv2d(
        tf.conv2d(x, filter, 2, 'same').slice([0, 0, 0, 0], [2, 3, 3, 2]),
        filter,
        1,
        'same',
      );
      const h = seen.reshape<tf.Tensor3D>([2, 9, 4]);
      const attention = tf.softmax(tf.matMul(h.mul(weight.sum(0)), h, false, true).sub(1));
      const mixed = tf
        .matMul(attention, tf.matMul(h.reshape<tf.Tensor2D>([18, 4]), weight).reshape([2, 9, 4]))
        .transpose([0, 2, 1])
        .add(h.mean(-1).expandDims(1));
      const [left, right] = tf
        .split(mixed, [4], 1)
        .concat(tf.split(mixed, 2, 1))
        .slice(1) as [tf.Tensor, tf.Tensor];
      return left.mul(right).sum().add(tf.unstack(mixed)[1]!.sum());
    });
    filter.assign(filter.sub(grads[filter.name]!));
    return { loss: value };
  };
  const restart = () => (rng.state = new Rng(3).state);
  return { variables, step, restart };
}

it('what the library computes during a trace is what TensorFlow.js would have', () => {
  const { variables, step, restart } = imageStep();
  const machine = new Machine(kernels, variables);
  const before = tf.memory().numTensors;
  const slow = trace(step, variables);
  restart();
  const seen = new Set<string>();
  const shortcut = quickly(machine, 0);
  const quick = trace(step, variables, (call, ...rest) => {
    const result = shortcut(call, ...rest);
    if (result) seen.add(call.op);
    return result;
  });
  expect(tf.memory().numTensors).toBe(before);
  expect([...seen].sort()).toEqual([
    'Add',
    'BatchMatMul',
    'Conv2D',
    'Conv2DBackpropFilter',
    'Conv2DBackpropInput',
    'Multiply',
    'PadV2',
    'Slice',
    'Softmax',
    'SplitV',
    'Sub',
    'Sum',
    'Transpose',
  ]);
  expect(difference(slow, quick)).toBeUndefined();
  expect(quick.results['loss']![0]).toBeCloseTo(slow.results['loss']![0]!, 4);
  quick.assigned[0]!.values.forEach((value, i) => expect(value).toBeCloseTo(slow.assigned[0]!.values[i]!, 3));
  tf.dispose([...variables]);
});

it('a rehearsal notes the same kernels and computes none of them', () => {
  const { variables, step, restart } = imageStep();
  const first = trace(step, variables);
  restart();
  const second = trace(step, variables, rehearsing(first));
  expect(difference(first, second)).toBeUndefined();
  expect(second.results['loss']![0]).toBe(0);
  tf.dispose([...variables]);
});
