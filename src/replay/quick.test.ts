import { expect, it } from 'vitest';
import { Rng } from '../math/rng';
import * as tf from '../math/tf';
import { onCpu } from '../../tests/support/cpu';
import { kernels } from '../../tests/support/library';
import { difference } from './difference';
import { Machine } from './machine';
import { quickly } from './quick';
import { Rehearsal } from './rehearse';
import { results } from './results';
import { trace } from './trace';

onCpu();

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
    'Concat',
    'Conv2D',
    'Conv2DBackpropFilter',
    'Conv2DBackpropInput',
    'Mean',
    'Multiply',
    'PadV2',
    'RealDiv',
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
  const rehearsal = new Rehearsal(first);
  const second = trace(step, variables, rehearsal.shortcut);
  expect(rehearsal.known).toBe(first.calls.length);
  expect(difference(first, second)).toBeUndefined();
  expect(second.results['loss']![0]).toBe(0);
  tf.dispose([...variables]);
});

/** Kernels of one side, and of two, by how they are called. */
const one: Readonly<Record<string, (x: tf.Tensor) => tf.Tensor>> = {
  Neg: tf.neg,
  Abs: tf.abs,
  Square: tf.square,
  Sqrt: tf.sqrt,
  Rsqrt: tf.rsqrt,
  Exp: tf.exp,
  Log: tf.log,
  Sin: tf.sin,
  Cos: tf.cos,
  Tanh: tf.tanh,
  Erf: tf.erf,
  Sigmoid: tf.sigmoid,
  Softplus: tf.softplus,
  Relu: tf.relu,
  LeakyRelu: (x) => tf.leakyRelu(x, 0.1),
  Step: (x) => tf.step(x.sub(0.7), 0.3),
  ClipByValue: (x) => x.clipByValue(0.6, 0.8),
  Floor: tf.floor,
};
const two: Readonly<Record<string, (a: tf.Tensor, b: tf.Tensor) => tf.Tensor>> = {
  Add: tf.add,
  Sub: tf.sub,
  Multiply: tf.mul,
  RealDiv: tf.div,
  Maximum: tf.maximum,
  Minimum: tf.minimum,
  SquaredDifference: tf.squaredDifference,
};

it('every kernel of one side or two gives the shape and the numbers that are expected of it, long ones too', () => {
  const machine = new Machine(kernels, []);
  for (const [op, of] of Object.entries({ ...one, ...two })) {
    expect(results[op]).toBeDefined();
    for (const rows of [3, 400]) {
      const rng = new Rng(6);
      const step = () => {
        const side = (shape: readonly number[]) => rng.uniform(shape, 0.2, 1.5);
        return { y: of(side([rows, 5]), side([5])) };
      };
      const slow = trace(step, []);
      rng.state = new Rng(6).state;
      const quick = trace(step, [], quickly(machine, 0));
      expect(difference(slow, quick)).toBeUndefined();
      quick.results['y']!.forEach((value, i) => expect(value).toBeCloseTo(slow.results['y']![i]!, 5));
    }
  }
});

it('a kernel that the library computes otherwise is left to TensorFlow.js', () => {
  const machine = new Machine(kernels, []);
  Object.assign(machine, { library: { ...machine.library, neg_: machine.library['abs_'] } });
  const rng = new Rng(7);
  const step = () => ({ y: tf.neg(rng.uniform([9], 1, 2)) });
  expect(Math.max(...trace(step, [], quickly(machine, 0)).results['y']!)).toBeLessThan(0);
});
