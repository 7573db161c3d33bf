import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataSet } from '../data/registry';
import { sourceOf } from '../engine/source';
import { input, knob } from '../math/input';
import { Rng } from '../math/rng';
import * as tf from '../math/tf';
import { defaults } from '../models/model';
import { loadFamily } from '../models/registry';
import { onCpu } from '../../tests/support/cpu';
import { kernels, small } from '../../tests/support/library';
import { Machine } from './machine';

onCpu();

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

  it('with inputs that follow from others as they are in that step', () => {
    const machine = new Machine(kernels, []);
    let count = 0;
    const program = machine.compile(() => {
      const first = input([2], (out) => out.fill(++count));
      const second = input([2], (out, seen) => out.set(seen!.map((x) => 10 * x)), [first]);
      return { sum: first.add(second) };
    });
    for (let i = 0; i < 2; i++) {
      program.run();
      expect([...program.outputs['sum']!]).toEqual([11 * count, 11 * count]);
    }
  });

  it('with every new value taken from the old ones, also where two variables change places', () => {
    const [a, b] = [tf.variable(tf.tensor1d([1, 2])), tf.variable(tf.tensor1d([3, 4]))];
    const c = tf.variable(tf.tensor1d([5, 6]));
    const machine = new Machine(kernels, [a, b, c]);
    const program = machine.compile(() => {
      const [before, sum] = [a.clone(), a.add<tf.Tensor1D>(c)];
      const old = b.clone();
      b.assign(a.clone());
      a.assign(old);
      c.assign(sum);
      return { before, sum: sum.mul(a) };
    });
    program.run();
    expect([a, b, c].map((variable) => [...machine.read(variable)])).toEqual([[3, 4], [1, 2], [6, 8]]); // prettier-ignore
    expect([...program.outputs['before']!, ...program.outputs['sum']!]).toEqual([1, 2, 18, 32]);
    program.run();
    expect([a, b, c].map((variable) => [...machine.read(variable)])).toEqual([[1, 2], [3, 4], [9, 12]]); // prettier-ignore
    expect([...program.outputs['before']!]).toEqual([3, 4]);
    tf.dispose([a, b, c]);
  });

  it('where a variable is set to its own turned, shifted or repeated old value', () => {
    const w = tf.variable(tf.tensor2d([1, 2, 3, 4], [2, 2]));
    const machine = new Machine(kernels, [w]);
    const program = machine.compile(() => {
      w.assign(w.transpose<tf.Tensor2D>().add(w.slice([0, 0], [1, 1])));
      return { corner: w.slice([0, 1], [1, 1]) };
    });
    program.run();
    expect([...machine.read(w)]).toEqual([2, 4, 3, 5]);
    expect([...program.outputs['corner']!]).toEqual([4]);
    w.dispose();
  });

  it.each([NaN, Infinity])('also if what is traced has come to %d already', (value) => {
    const { machine, move, weight } = small();
    weight.assign(tf.tensor1d([value, 1]));
    machine.load();
    const program = machine.compile(move);
    program.run();
    expect(Number.isFinite(program.outputs['loss']![0])).toBe(false);
    expect(Number.isFinite(machine.read(weight)[0])).toBe(false);
    weight.dispose();
  });

  it('in the room of the programs that were dropped', () => {
    const { machine, rng, weight } = small();
    const compile = (n: number) =>
      machine.compile(() => ({ all: weight.mul<tf.Tensor>(rng.normal([n, 2])).exp() }), true);
    const kept = compile(10);
    kept.run();
    const values = [...kept.outputs['all']!];
    compile(50_000).dispose();
    const { byteLength } = machine.memory.buffer;
    for (let n = 1; n < 20; n++) compile(2500 * n).dispose();
    expect(machine.memory.buffer.byteLength).toBe(byteLength);
    expect([...kept.outputs['all']!]).toEqual(values);
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

it('both builds of the library are what their sources build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kernels-'));
  const { status, stderr } = spawnSync(process.execPath, ['scripts/kernels.mjs', folder], {
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
  for (const name of ['kernels.wasm', 'kernels-plain.wasm'])
    expect(digest(join(folder, name)), name).toBe(digest(join('src/replay', name)));
  rmSync(folder, { recursive: true });
});
