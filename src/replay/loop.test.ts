import { describe, expect, it } from 'vitest';
import { onCpu } from '../../tests/support/cpu';
import { kernels, small } from '../../tests/support/library';
import { input } from '../math/input';
import { scan } from '../math/scan';
import * as tf from '../math/tf';
import { walk } from '../math/walk';
import { Machine } from './machine';
import { Refusal } from './refusal';

onCpu();

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

  it('takes two turns where it is only compared, and all when it runs', () => {
    const program = new Machine(kernels, []).compile(() => step(() => 1, 4));
    const first = () => [...program.outputs['first']!];
    program.run();
    const all = first();
    expect(all.every((value) => value > 0)).toBe(true);
    program.rehearse();
    expect(first()).toEqual([...all.slice(0, 4), 0, 0, 0, 0]);
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

  it('reads what the step has changed before it', () => {
    const { machine, weight } = small();
    const step = () => {
      const doubled = weight.mul(2);
      weight.assign(doubled as tf.Tensor1D);
      const turn = ([sum]: readonly tf.Tensor[]) => ({ carry: [sum!.add(weight)], kept: [] });
      return { y: scan([tf.zeros([2])], [rows(1, 1, 1, 1)], turn).carry[0]! };
    };
    const program = machine.compile(step);
    machine.write(weight, Float32Array.of(10, 20));
    program.run();
    expect([...program.outputs['y']!]).toEqual([40, 80]);
    expect([...machine.read(weight)]).toEqual([20, 40]);
    weight.dispose();
  });

  it('is refused where a turn changes a variable', () => {
    const { machine, weight } = small();
    const turn = ([sum]: readonly tf.Tensor[]) => {
      weight.assign(sum as tf.Tensor1D);
      return { carry: [sum!], kept: [] };
    };
    expect(() =>
      machine.compile(() => ({ y: scan([rows(1, 2).squeeze()], [rows(1, 2)], turn).carry[0]! })),
    ).toThrow('a turn of a loop changes a variable');
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

describe('a walk', () => {
  const numbers = [0.1, 0.2, 0.3].map((size, i) => ({ size, deep: { turn: i } }));
  const slope = tf.grad((x) => x.square().square().sum());

  it('goes as steps written one by one do, bit for bit, with slopes within a step', () => {
    const { machine, weight } = small();
    const draws = () => [
      rows(1, -2, 0.5, 3),
      rows(...Array.from({ length: 12 }, (_, i) => i / 7)).reshape([3, 2, 2]),
    ];
    const step = (x: tf.Tensor, size: tf.Tensor | number, turn: tf.Tensor | number, eps: tf.Tensor) =>
      x.sub(slope(x).mul(size)).mul(0.1).add(eps.mul(turn)).add(weight) as tf.Tensor2D;
    const looped = machine.compile(() => {
      const [x, eps] = draws();
      const stages = walk(
        x as tf.Tensor2D,
        [numbers, eps as tf.Tensor3D],
        (at, [{ size, deep }, drawn]) => step(at, size, deep.turn, drawn),
        true,
      );
      return { stages: tf.stack([...stages]) };
    });
    const unrolled = machine.compile(() => {
      const [x, eps] = draws();
      const stages = [x!];
      tf.unstack(eps!).forEach((drawn, i) =>
        stages.push(step(stages[i]!, numbers[i]!.size, numbers[i]!.deep.turn, drawn)),
      );
      return { stages: tf.stack(stages) };
    });
    looped.run();
    const values = [...looped.outputs['stages']!];
    unrolled.run();
    expect(values).toEqual([...unrolled.outputs['stages']!]);
    expect(new Set(values).size).toBeGreaterThan(12);
    weight.dispose();
  });

  it('gives the last place alone where nobody looks at the others', () => {
    const start = tf.zeros<tf.Rank.R2>([1, 2]);
    const ends = [true, false].map((stages) => walk(start, [[1, 2, 3]], (x, [by]) => x.add(by), stages));
    expect(ends.map((places) => places.length)).toEqual([4, 1]);
    for (const places of ends) expect([...places.at(-1)!.dataSync()]).toEqual([6, 6]);
  });
});
