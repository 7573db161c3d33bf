import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { dataSet } from '../data/registry';
import { sourceOf } from '../engine/source';
import { knob } from '../math/input';
import { Rng } from '../math/rng';
import * as tf from '../math/tf';
import { defaults } from '../models/model';
import { loadFamily } from '../models/registry';
import { kernels, useCpu } from '../../tests/support/library';
import { check } from './check';
import { Machine } from './machine';
import { Program } from './program';
import { Refusal } from './refusal';
import { trace } from './trace';

beforeAll(useCpu);

/** Two weights that follow random numbers, and a machine of theirs. */
function small() {
  const weight = tf.variable(tf.tensor1d([1, -2]));
  const machine = new Machine(kernels, [weight]);
  const rng = new Rng(3);
  const move = () => {
    const loss = tf.sub<tf.Tensor1D>(weight, rng.normal([2]));
    weight.assign(weight.sub(loss.mul(0.1)));
    return { loss: loss.square().sum() };
  };
  return { weight, machine, rng, move };
}
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
    const why = refusal(({ move }) => () => ({ loss: tf.erf(move().loss) }));
    expect(why).toBe('the library has no kernel for Erf');
  });

  it('if a number that JavaScript counts enters other than through input()', () => {
    let count = 0;
    const why = refusal(({ move }) => () => ({ loss: move().loss.mul(++count) }));
    expect(why).toMatch(
      /^a number was 1 once and 2 the next time \(used by Multiply\): .*through input\(\)$/,
    );
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
      const loss = Float32Array.of(wrong);
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

describe('a step is replayed', () => {
  it('with its live knobs and draws anew, and nothing of it stays in TensorFlow.js', () => {
    const { machine, weight } = small();
    let rate = 1;
    const before = tf.memory().numTensors;
    const program = machine.compile(() => {
      weight.assign(weight.add<tf.Tensor1D>(knob(() => rate)));
      return { first: weight.slice(0, 1) };
    });
    expect(tf.memory().numTensors).toBe(before);
    program.run();
    rate = 10;
    program.run();
    expect([...machine.read(weight)]).toEqual([12, 9]);
    expect([...program.outputs['first']!]).toEqual([12]);
    expect([...weight.dataSync()]).toEqual([1, -2]);
    machine.writeBack();
    expect([...weight.dataSync()]).toEqual([12, 9]);
    weight.dispose();
  });

  it('with the losses of TensorFlow.js: ten steps of the GAN', async () => {
    const family = await loadFamily('gan');
    const source = sourceOf(dataSet({ set: 'eight-gaussians' }));
    const config = defaults(family.about);
    const start = () => {
      const [batches, noise] = [Rng.stream(1, 'batches'), Rng.stream(1, 'noise')];
      const model = family.create(config, Rng.stream(1, 'weights'), source.shape);
      const rows = family.rows?.(config) ?? 256;
      return { model, batches, noise, step: () => model.trainStep(source.batch(rows, batches), noise) };
    };
    const [ours, theirs] = [start(), start()];
    const variables = Object.values({ ...ours.model.weights, ...ours.model.memory });
    const [batches, noise] = [ours.batches.state, ours.noise.state];
    const program = new Machine(kernels, variables).compile(ours.step);
    [ours.batches.state, ours.noise.state] = [batches, noise];
    for (let i = 0; i < 10; i++) {
      program.run();
      for (const [name, loss] of Object.entries(theirs.step())) {
        expect(Math.abs(program.outputs[name]![0]! - loss.dataSync()[0]!), `${name}, step ${i}`).toBeLessThan(
          1e-5,
        );
      }
    }
  });
});

it('the library is what its sources build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kernels-'));
  const built = join(folder, 'kernels.wasm');
  const { status, stderr } = spawnSync(process.execPath, ['scripts/kernels.mjs', built], {
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
  expect(digest(built)).toBe(digest('src/replay/kernels.wasm'));
  rmSync(folder, { recursive: true });
});
