// Trains the network that reads glyphs and writes its weights, as signed bytes, to src/metrics/reader-weights.ts:
//   node scripts/run-ts.mjs scripts/reader.ts [steps]
import { readFileSync, writeFileSync } from 'node:fs';
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { handwritten } from '../src/data/glyphs/handwritten';
import { input } from '../src/math/input';
import { Rng } from '../src/math/rng';
import * as tf from '../src/math/tf';
import { Adam, Mlp } from '../src/models/nn';
import { Machine } from '../src/replay/machine';
import { blurred, clip, junk } from './reader/junk';

const sizes = [196, 96, 48, 11] as const;
const none = 10;
const [batch, steps] = [256, Number(process.argv[2] ?? 20_000)];
const rng = Rng.stream(1, 'reader');
const [small, large] = [handwritten(14), handwritten(28)];

/** Fresh pictures with their answers: three in five are digits, some a little blurred, faint, noisy or warped. */
function fill(out: Float32Array, answers: Uint8Array): void {
  const n = answers.length;
  const set = rng.next() < 0.8 ? small : large;
  const { images, labels } = set.draw(n, rng);
  const picture = (i: number) => {
    const one = images.subarray((i % n) * set.size ** 2, ((i % n) + 1) * set.size ** 2);
    return set.size === 14 ? one : halved(one);
  };
  for (let i = 0; i < n; i++) {
    const to = out.subarray(196 * i, 196 * (i + 1));
    let other = i + 1;
    while (labels[other % n] === labels[i]) other++;
    const isDigit = rng.next() < 0.6;
    if (isDigit) to.set(worn(warped(picture(i))));
    else junk(to, picture(i), picture(other), rng, labels[i]!);
    answers[i] = isDigit ? labels[i]! : none;
  }
}

/** As generators leave their digits: a little soft, faint or grainy. */
function worn(x: Float32Array): Float32Array {
  const soft = rng.next() < 0.5 ? blurred(x, 0.5 * rng.next()) : x;
  const [ink, noise] = [1 - 0.3 * rng.next() ** 2, rng.next() < 0.5 ? 0.15 * rng.next() : 0];
  return soft.map((value) => clip(ink * value + noise * rng.gauss()));
}

/** Stretched, slanted, turned and moved beyond what the data set does, in one case of two. */
function warped(x: Float32Array): Float32Array {
  if (rng.next() < 0.5) return x;
  const bent = () => 0.22 * (2 * rng.next() - 1);
  const [a, b, c, d] = [1 + bent(), bent(), bent(), 1 + bent()];
  const [dx, dy] = [2 * rng.next() - 1, 2 * rng.next() - 1];
  return x.map((_, p) => {
    const [u, v] = [(p % 14) - 6.5, Math.floor(p / 14) - 6.5];
    return at(x, 6.5 + a * u + b * v + dx, 6.5 + c * u + d * v + dy);
  });
}

/** Between four pixels. */
function at(x: Float32Array, column: number, row: number): number {
  const [left, top] = [Math.floor(column), Math.floor(row)];
  const ink = (c: number, r: number) => (c >= 0 && c < 14 && r >= 0 && r < 14 ? x[r * 14 + c]! : 0);
  const [s, t] = [column - left, row - top];
  const above = (1 - s) * ink(left, top) + s * ink(left + 1, top);
  const below = (1 - s) * ink(left, top + 1) + s * ink(left + 1, top + 1);
  return (1 - t) * above + t * below;
}

function halved(x: Float32Array): Float32Array {
  return Float32Array.from({ length: 196 }, (_, p) => {
    const at = 56 * Math.floor(p / 14) + 2 * (p % 14);
    return (x[at]! + x[at + 1]! + x[at + 28]! + x[at + 29]!) / 4;
  });
}

if (!tf.findBackend('cpu')) tf.registerBackend('cpu', () => new MathBackendCPU());
await tf.setBackend('cpu');
const net = new Mlp(sizes, Rng.stream(1, 'weights'));
let step = 0;
const adam = new Adam(net.named('reader'), () => 0.002 * Math.max(0.02, 1 - step / steps));
const answers = new Uint8Array(batch);
const machine = new Machine(
  new WebAssembly.Module(readFileSync('src/replay/kernels.wasm')),
  Object.values({ ...net.named('reader'), ...adam.named('adam') }),
);
const program = machine.compile(() => {
  const x = input<tf.Rank.R2>([batch, 196], (out) => fill(out, answers));
  const asked = input<tf.Rank.R2>([batch, 11], (out) => {
    out.fill(0);
    answers.forEach((answer, i) => (out[11 * i + answer] = 1));
  });
  const loss = adam.minimize(() => {
    const logits = net.apply(x);
    const steady = logits.sub(logits.max(1, true));
    return steady.exp().sum(1).log().sub(steady.mul(asked).sum(1)).mean<tf.Scalar>(); // cross-entropy, nats
  });
  return { loss };
});
let mean = 0;
for (; step < steps; step++) {
  program.run();
  mean += program.outputs['loss']![0]! / 500;
  if (step % 500 === 499) {
    console.log(`step ${step + 1}: loss ${mean.toFixed(4)} nats`);
    mean = 0;
  }
}

machine.writeBack();
const layers = net.layers.map(({ w, b }, i) => {
  const values = w.dataSync();
  const scale = Math.max(...values.map(Math.abs)) / 127;
  const bytes = Int8Array.from(values, (value) => Math.round(value / scale));
  const biases = [...b.dataSync()].map((value) => Number(value.toFixed(4)));
  return `  {
    inputs: ${sizes[i]},
    outputs: ${sizes[i + 1]},
    scale: ${scale.toPrecision(6)},
    // prettier-ignore
    weights: '${Buffer.from(bytes.buffer).toString('base64')}',
    // prettier-ignore
    biases: [${biases.join(', ')}],
  },`;
});
writeFileSync(
  'src/metrics/reader-weights.ts',
  `/** Written by scripts/reader.ts: weights [inputs, outputs] as signed bytes times \`scale\`, base64. */
export const layers = [
${layers.join('\n')}
] as const;
`,
);
