import { describe, expect, it } from 'vitest';
import { Rng } from '../../math/rng';
import * as tf from '../../math/tf';
import { defaults, type Config } from '../model';
import { about } from './about';
import { cells, type CellName } from './cells';
import { lags } from './lags';
import { Rnn } from './model';
import { onCpuInScopes } from '../../../tests/support/cpu';
import { expectGradients } from '../../../tests/support/gradient';
import { evenSymbols } from '../../../tests/support/symbols';

onCpuInScopes();

const symbols = 7;
const names = Object.keys(cells) as CellName[];
const rnn = (over: Config = {}) =>
  new Rnn({ ...defaults(about), context: 8, hidden: 6, batch: 4, ...over }, new Rng(1), symbols);
const text = (n: number, size: number, seed?: number) => evenSymbols(symbols, n, size, seed);
const numbers = (t: tf.Tensor) => [...t.dataSync()];
const sigmoid = (a: number) => 1 / (1 + Math.exp(-a));

describe('one step of a cell, worked by hand with a state of one number', () => {
  const step = (name: CellName, a: number[], state: number[], u: number[][]) =>
    cells[name]
      .step(
        tf.tensor2d([a]),
        state.map((value) => tf.tensor2d([[value]])),
        u.map((row) => tf.tensor2d([row])),
      )
      .map((part) => part.dataSync()[0]!);

  it('plain: tanh of symbol and state', () => {
    expect(step('plain', [0.3], [0.5], [[0.8]])[0]).toBeCloseTo(Math.tanh(0.3 + 0.5 * 0.8), 6);
  });

  it('GRU: z keeps, r decides what the proposal sees', () => {
    const [z, r] = [sigmoid(0.2 + 0.5 * 0.7), sigmoid(-0.4 + 0.5 * 0.9)];
    const fresh = Math.tanh(0.3 + r * 0.5 * 0.8);
    const [h] = step('gru', [0.2, -0.4, 0.3], [0.5], [[0.7, 0.9], [0.8]]);
    expect(h).toBeCloseTo(z * 0.5 + (1 - z) * fresh, 6);
  });

  it('LSTM: the memory is scaled by f and added to, and shown through o', () => {
    const [i, f, o] = [0.2 + 0.5 * 0.7, -0.4 + 0.5 * 0.9, 0.1 - 0.5 * 0.6].map(sigmoid);
    const memory = f! * 1.5 + i! * Math.tanh(0.3 + 0.5 * 0.8);
    const [h, c] = step('lstm', [0.2, -0.4, 0.1, 0.3], [0.5, 1.5], [[0.7, 0.9, -0.6, 0.8]]);
    expect(c).toBeCloseTo(memory, 6);
    expect(h).toBeCloseTo(o! * Math.tanh(memory), 6);
  });
});

it.each(names)('%s: no output depends on a later symbol, and every output on its own', (cell) => {
  const model = rnn({ cell });
  const x = text(1, 8);
  const logits = (changed: number) => {
    const other = numbers(x).map((symbol, i) => (i === changed ? (symbol + 1) % symbols : symbol));
    return model.layer.states(tf.tensor2d([other])).map((h) => numbers(model.logits(h)));
  };
  const plain = logits(-1);
  for (const changed of [0, 4, 7]) {
    const apart = logits(changed).map((row, t) =>
      Math.max(...row.map((v, k) => Math.abs(v - plain[t]![k]!))),
    );
    for (let t = 0; t < changed; t++) expect(apart[t], `${changed} seen at ${t}`).toBe(0);
    expect(apart[changed]).toBeGreaterThan(1e-3);
  }
});

it.each(names)('%s: has the gradient that central differences give, through all steps', (cell) => {
  const model = rnn({ cell });
  const x = text(2, 9, 4);
  expectGradients(model.weights, Object.keys(model.weights), () => model.surprise(x).mean(), 1e-3);
});

it('reads the same whether a text comes at once or symbol by symbol', () => {
  const model = rnn({ cell: 'lstm' });
  const x = text(3, 5);
  let state = model.layer.empty(3);
  const shown = model.layer.states(x).map((h, t) => {
    state = model.layer.step(x.slice([0, t], [3, 1]), state);
    return tf.max(tf.abs(h.sub(state[0]!))).dataSync()[0]!;
  });
  for (const apart of shown) expect(apart).toBeLessThan(1e-6);
});

it('starts close to knowing nothing: ln(symbols) nats for each symbol', () => {
  const nats = rnn().surprise(text(8, 9)).mean().dataSync()[0]!;
  expect(Math.abs(nats - Math.log(symbols))).toBeLessThan(0.25);
});

it('measures at lag k the gradient that a nudge of the state k symbols before has', () => {
  const model = rnn({ cell: 'gru' });
  const x = text(1, 6, 3);
  const [found, size, lag, h] = [numbers(lags(model, x)), 5, 2, 1e-3];
  const last = (unit: number, by: number) => {
    const nudge = tf.buffer([size, 1, 6]);
    nudge.set(by, size - 1 - lag, 0, unit);
    return model.surprise(x, nudge.toTensor() as tf.Tensor3D).dataSync()[size - 1]!;
  };
  const slopes = [0, 1, 2, 3, 4, 5].map((unit) => (last(unit, h) - last(unit, -h)) / (2 * h));
  expect(found).toHaveLength(size);
  expect(found[lag]).toBeCloseTo(Math.hypot(...slopes), 2);
});

it('draws each symbol by what it expects: shares of many draws are its probabilities', () => {
  const model = rnn({ context: 2 });
  const [first] = model.sample(4000, new Rng(8)) as Iterable<tf.Tensor2D>;
  const rows = first!.arraySync().filter(([start]) => start === 3);
  const [h] = model.layer.states(tf.tensor2d([[3]]));
  const p = tf.softmax(model.logits(h!)).dataSync();
  for (let symbol = 0; symbol < symbols; symbol++) {
    const share = rows.filter((row) => row[1] === symbol).length / rows.length;
    expect(Math.abs(share - p[symbol]!)).toBeLessThan(4 * Math.sqrt(p[symbol]! / rows.length) + 0.01);
  }
});
