import { describe, expect, it } from 'vitest';
import { onCpu } from '../../tests/support/cpu';
import { draws, kernels, odd, type Given, type Op } from '../../tests/support/library';
import { input } from '../math/input';
import { Rng } from '../math/rng';
import * as tf from '../math/tf';
import { Adam, Mlp } from '../models/nn';
import { vectored } from './code';
import { Machine } from './machine';
import { Program } from './program';
import { trace } from './trace';

onCpu();

const [fused, apart] = [new Machine(kernels, []), new Machine(kernels, [], true)];
const truth = (op: Op): Op => (...sides) => op(...sides).cast('float32'); // prettier-ignore
const isTrue = (x: tf.Tensor) => x.cast('bool');
/** Each kernel that can be one of several, as TensorFlow.js asks for it. */
const ops: Readonly<Record<string, Op>> = {
  neg_: tf.neg,
  abs_: tf.abs,
  square_: tf.square,
  sqrt_: tf.sqrt,
  rsqrt_: tf.rsqrt,
  reciprocal_: tf.reciprocal,
  floor_: tf.floor,
  ceil_: tf.ceil,
  round_: tf.round,
  relu_: tf.relu,
  relu6_: tf.relu6,
  not_: truth((x) => tf.logicalNot(isTrue(x!))),
  truth_: truth((x) => isTrue(x!)),
  leakyRelu: (x) => tf.leakyRelu(x!, 0.3),
  step: (x) => tf.step(x!, 0.2),
  clip: (x) => tf.clipByValue(x!, -0.5, 1),
  add2: tf.add,
  sub2: tf.sub,
  mul2: tf.mul,
  div2: tf.div,
  max2: tf.maximum,
  min2: tf.minimum,
  less2: truth(tf.less),
  lessEqual2: truth(tf.lessEqual),
  greater2: truth(tf.greater),
  greaterEqual2: truth(tf.greaterEqual),
  equal2: truth(tf.equal),
  notEqual2: truth(tf.notEqual),
  squaredDifference2: tf.squaredDifference,
  and2: truth((a, b) => tf.logicalAnd(isTrue(a!), isTrue(b!))),
  or2: truth((a, b) => tf.logicalOr(isTrue(a!), isTrue(b!))),
  eluGrad2: (dy, x) => tf.grad((v) => tf.elu(v))(x!, dy),
  prelu2: tf.prelu,
  select: (c, yes) => tf.where(isTrue(c!), yes!, tf.neg(yes!)),
};

/** What both make of the same step, and the calls it takes them. */
function both(op: Op, given: readonly Given[]) {
  const inputs = () => given.map(({ shape, values }) => input(shape, (out) => out.set(values)));
  const traced = trace(() => ({ y: op(...inputs()) }), []);
  const [one, many] = [fused, apart].map((machine) => {
    const program = new Program(machine, traced);
    program.run();
    const numbers = [...program.outputs['y']!];
    program.dispose();
    return { numbers, calls: program.kernels };
  });
  return [one!, many!] as const;
}
describe('kernels in one pass give the numbers of kernels one after the other, bit for bit:', () => {
  it('all that can be fused is here', () => {
    expect(Object.keys(ops).sort()).toEqual(Object.keys(vectored).sort());
  });

  const turned = (x: Given): Given => ({ ...x, values: [...(x.values as number[])].reverse() });
  it.each(Object.entries(ops))('%s', (_, op) => {
    const negated: Op = (...sides) => tf.neg(op(...sides.map((side) => tf.neg(side))));
    const pairs: Given[][] = [
      [odd, turned(odd)],
      [draws(37), draws(37)],
      [draws(), draws()],
      [draws(5, 8), draws(5, 8)],
    ];
    for (const given of pairs) {
      const sides = given.slice(0, op.length === 0 ? 2 : Math.max(1, op.length));
      const [one, many] = both(negated, sides);
      expect(one.numbers).toEqual(many.numbers);
      expect(one.calls).toBeLessThan(many.calls);
    }
  });

  it.each([
    ['a number for all', [[6, 8], []]],
    ['a row for all rows', [[6, 8], [8]]],
    [
      'a number for each row',
      [
        [6, 8],
        [6, 1],
      ],
    ],
    ['rows of an odd length', [[6, 5], [5]]],
    ['rows and numbers for them at once', [[6, 8], [8], [6, 1], []]],
    ['rows on the left', [[8], [6, 8]]],
    ['no numbers at all', [[0, 8], [8]]],
  ])('%s', (_, shapes) => {
    const chain: Op = (first, ...rest) =>
      tf.neg(rest.reduce((sum, side) => tf.sub(tf.mul(sum, side), side), first!));
    const [one, many] = both(chain, shapes.map((shape) => draws(...shape))); // prettier-ignore
    expect(one.numbers).toEqual(many.numbers);
  });

  it('values that are wanted on the way, and by other kernels', () => {
    const op: Op = (x) => {
      const bent = tf.leakyRelu(tf.add(x!, 1), 0.2);
      return tf.concat([tf.exp(bent), tf.mul(bent, 2), tf.neg(tf.mul(bent, bent))]);
    };
    const [one, many] = both(op, [draws(5, 4)]);
    expect(one.numbers).toEqual(many.numbers);
    expect(one.calls).toBeLessThan(many.calls);
  });

  it('ten steps of Adam on a network, whose weights are written where they lie', () => {
    const after = [false, true].map((isApart) => {
      const rng = new Rng(4);
      const net = new Mlp([3, 8, 5, 1], rng);
      const weights = net.named('net');
      const adam = new Adam(weights, () => 0.01);
      const variables = Object.values({ ...weights, ...adam.named('adam') });
      const machine = new Machine(kernels, variables, isApart);
      const program = machine.compile(() => {
        const x = rng.normal<tf.Rank.R2>([7, 3]);
        return { loss: adam.minimize(() => net.apply(x).square().mean()) };
      });
      rng.state = new Rng(9).state;
      for (let i = 0; i < 10; i++) program.run();
      const numbers = variables.map((variable) => [...machine.read(variable)]);
      tf.dispose(variables);
      return { numbers, calls: program.kernels };
    });
    expect(after[0]!.numbers).toEqual(after[1]!.numbers);
    expect(after[0]!.calls).toBeLessThan(0.75 * after[1]!.calls);
  });
});
