import { beforeAll, describe, expect, it } from 'vitest';
import { kernels, small, useCpu } from '../../tests/support/library';
import { input } from '../math/input';
import { scan } from '../math/scan';
import * as tf from '../math/tf';
import { Machine } from './machine';
import { Refusal } from './refusal';

beforeAll(useCpu);

const rows = (...values: number[]) =>
  input<tf.Rank.R2>([values.length / 2, 2], (out) => out.set(values)) as tf.Tensor;

describe('a loop', () => {
  /** Fibonacci's numbers twice over: what is handed on changes places, and a value around the loop is used. */
  const step = (from: () => number, turns: number) => {
    const start = input([2], (out) => out.fill(from()));
    const around = start.mul(2);
    const given = rows(...Array.from({ length: 2 * turns }, (_, i) => i));
    const { carry, kept } = scan([start, start], [given], ([a, b], [row]) => ({
      carry: [b!, a!.add(b!)],
      kept: [a!.add(row!), around.add(row!.sum())],
    }));
    return { last: carry[1]!, first: kept[0]!, second: kept[1]! };
  };

  it('gives what TensorFlow.js gives, of which one turn is traced, and new values when it is replayed', () => {
    const machine = new Machine(kernels, []);
    let from = 1;
    const program = machine.compile(() => step(() => from, 6));
    from = 3;
    program.run();
    const plain = tf.tidy(() => Object.entries(step(() => from, 6)).map(([name, t]) => [name, [...t.dataSync()]])); // prettier-ignore
    const replayed = Object.entries(program.outputs).map(([name, values]) => [name, [...values]]);
    expect(replayed).toEqual(plain);
    expect(replayed[0]).toEqual(['last', [63, 63]]);
  });

  it('costs as many calls to trace whether it turns six times or six hundred', () => {
    const calls = [6, 600].map((turns) => {
      const machine = new Machine(kernels, []);
      const { loops } = machine.compile(() => step(() => 0, turns));
      return loops.map(({ turn }) => turn.kernels);
    });
    expect(calls[0]).toHaveLength(1);
    expect(calls[1]).toEqual(calls[0]);
  });

  it('reads the weights as they stand when it runs', () => {
    const { machine, weight } = small();
    const program = machine.compile(() => ({
      y: scan([tf.zeros([2])], [rows(1, 1, 1, 1)], ([sum], [row]) => ({
        carry: [sum!.add(weight).add(row!)],
        kept: [],
      })).carry[0]!,
    }));
    machine.write(weight, Float32Array.of(10, 20));
    program.run();
    expect([...program.outputs['y']!]).toEqual([22, 42]);
    weight.dispose();
  });

  it('is refused where a turn draws, or hands on another shape', () => {
    const machine = new Machine(kernels, []);
    const refused = (turn: (sum: tf.Tensor) => tf.Tensor) => () =>
      machine.compile(() => ({
        y: scan([tf.zeros([2])], [rows(1, 2)], ([sum]) => ({ carry: [turn(sum!)], kept: [] })).carry[0]!,
      }));
    expect(refused((sum) => sum.add(rows(1, 2).squeeze()))).toThrow(Refusal);
    expect(refused((sum) => tf.concat([sum, sum]))).toThrow(Refusal);
    expect(refused((sum) => sum.add(1))).not.toThrow();
  });
});
