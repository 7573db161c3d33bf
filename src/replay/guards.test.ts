import { describe, expect, it } from 'vitest';
import { input } from '../math/input';
import * as tf from '../math/tf';
import { onCpu } from '../../tests/support/cpu';
import { small } from '../../tests/support/library';
import { check } from './check';
import { Program } from './program';
import { Refusal } from './refusal';
import { trace } from './trace';

onCpu();

type Small = ReturnType<typeof small>;
type Step = () => Readonly<Record<string, tf.Tensor>>;

/** Why the machine will not replay a step. Neither the weights nor TensorFlow.js's memory show that it was asked. */
function refusal(stepOf: (all: Small) => Step): string {
  const all = small();
  const step = stepOf(all);
  const before = tf.memory().numTensors;
  let why: unknown;
  try {
    all.machine.compile(step);
  } catch (error) {
    why = error;
  }
  expect(why).toBeInstanceOf(Refusal);
  expect([...all.weight.dataSync()]).toEqual([1, -2]);
  expect(tf.memory().numTensors).toBe(before);
  all.weight.dispose();
  return (why as Refusal).message;
}

describe('a step is not replayed', () => {
  it('if it reads values while it runs', () => {
    const why = refusal(({ move }) => () => {
      const { loss } = move();
      return loss.dataSync()[0]! > 1 ? { loss } : { loss: loss.mul(2) };
    });
    expect(why).toBe('it reads values while it runs (dataSync, or control flow on numbers)');
  });

  it('if it draws a number that would be frozen into it', () => {
    const why = refusal(({ move, rng }) => () => ({ loss: move().loss.mul(rng.next()) }));
    expect(why).toBe('rng.next() inside a traced step: draw through rng.normal or rng.uniform');
  });

  it('if it creates variables', () => {
    const why = refusal(({ move }) => () => ({ loss: move().loss.add(tf.variable(tf.scalar(1))) }));
    expect(why).toBe('it creates variables');
  });

  it('if the library lacks one of its kernels', () => {
    const why = refusal(({ move }) => () => ({ loss: tf.asin(move().loss) }));
    expect(why).toBe('the library has no kernel for Asin');
  });

  it('if a number that JavaScript counts enters other than through input()', () => {
    let count = 0;
    const why = refusal(({ move }) => () => ({ loss: move().loss.mul(++count) }));
    expect(why).toMatch(
      /^a number was 1 once and 2 the next time \(used by Multiply\): .*through input\(\)$/,
    );
  });

  it.each([
    ['Math.random', () => Math.random()],
    ['TensorFlow.js', () => tf.randomNormal([], 0, 1)],
  ])('if it draws from %s, whose numbers would be frozen into it', (_, draw) => {
    const why = refusal(({ move }) => () => ({ loss: move().loss.mul(draw()) }));
    expect(why).toMatch(/^a number was .* once and .* the next time \(used by Multiply\)/);
  });

  it('if it keeps numbers in a variable that the machine does not know', () => {
    const steps = tf.variable(tf.scalar(0));
    const why = refusal(({ move }) => () => {
      steps.assign(steps.add(1));
      return { loss: move().loss.mul(steps) };
    });
    expect(why).toMatch(/^a number was 0 once and 1 the next time/);
    steps.dispose();
  });

  it('if an input follows from numbers that a kernel made', () => {
    const why = refusal(({ move }) => () => {
      const { loss } = move();
      return { loss: loss.add(input([], (out, seen) => out.set(seen!), [loss])) };
    });
    expect(why).toBe('an input follows from numbers that are no input of this step');
  });

  it('if its shapes vary', () => {
    let n = 1;
    const why = refusal(({ move, rng }) => () => ({ loss: move().loss.mul(rng.normal([++n]).sum()) }));
    expect(why).toMatch(/^kernel \d+ was Sum .* once and Sum .* the next time$/);
  });

  it('if it takes another branch the next time', () => {
    let odd = false;
    const why = refusal(({ move }) => () => {
      const { loss } = move();
      return { loss: (odd = !odd) ? loss.neg() : loss.abs() };
    });
    expect(why).toMatch(/^kernel \d+ was Neg .* once and Abs .* the next time$/);
  });

  it('if it throws', () => {
    const why = refusal(() => () => {
      throw new Error('no data');
    });
    expect(why).toBe('no data');
  });

  it.each([1.5, NaN, Infinity])(
    'if its replay gives another number than TensorFlow.js, such as %d',
    (wrong) => {
      const { machine, move, weight } = small();
      const traced = trace(move, machine.variables);
      const program = new Program(machine, traced);
      check(program, traced, machine);
      machine.load();
      const loss = Float32Array.of(wrong === 1.5 ? traced.results['loss']![0]! + 1e-4 : wrong);
      expect(() => check(program, { ...traced, results: { loss } }, machine)).toThrow(
        /^its replay gave another loss/,
      );
      machine.load();
      const assigned = [{ ...traced.assigned[0]!, values: Float32Array.of(wrong, -2) }];
      expect(() => check(program, { ...traced, assigned }, machine)).toThrow(
        /^its replay gave another weight/,
      );
      weight.dispose();
    },
  );
});
