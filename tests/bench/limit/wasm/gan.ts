// One step of the reference GAN, as src/models/gan takes it: D down on real and generated points in one pass, its
// accuracy measured, G down through D, G's average after it.
import { exp, log1p } from './functions';
import { Rate } from './adam';
import { Network, Pass, take } from './network';
import { k, load } from './product';

const rows: i32 = 256;
const generator = new Network(2, 64, 2, 2);
const discriminator = new Network(2, 64, 2, 1);
const both = new Pass(discriminator, 2 * rows);
const judged = new Pass(discriminator, rows);
const made = new Pass(generator, rows);
const rateD = new Rate(0.5),
  rateG = new Rate(0.5);
/** x, z for D, noise on fakes, noise on reals, rate of D, z for G, noise, rate of G, decay of the average. */
const inputs = new StaticArray<usize>(9);
for (let i = 0; i < 9; i++) inputs[i] = take(2 * rows);
let step: f32 = 0;
/** Losses of D and G, accuracy. */
const losses = take(4);

export const lossesAt = losses;
export function inputAt(i: i32): usize {
  return inputs[i];
}
/** Weights and biases in the order of the model's names: generator, then discriminator. */
export function weightAt(i: i32): usize {
  const net = i < 6 ? generator : discriminator;
  const place = i % 6;
  return place & 1 ? net.biases[place >> 1] : net.weights[place >> 1];
}
/** After the first weights are there. */
export function begin(): void {
  memory.copy(generator.start + 3 * generator.span, generator.start, generator.span);
}

/** y = x + amount · noise */
function blur(x: usize, noise: usize, y: usize, amount: f32): void {
  for (let i: usize = 0, end: usize = 8 * rows; i < end; i += 16)
    v128.store(y + i, f32x4.add(load(x + i), f32x4.mul(load(noise + i), k(amount))));
}

/** Sum of -[t log sigmoid + (1 - t) log (1 - sigmoid)] over `n` logits; their slopes over `rows` into dy. */
function crossEntropy(logits: usize, dy: usize, n: i32, t: f32): f32 {
  let sum = k(0);
  for (let i: usize = 0, end = (<usize>n) << 2; i < end; i += 16) {
    const x = load(logits + i),
      zero = k(0);
    const e = exp(f32x4.neg(f32x4.abs(x)));
    sum = f32x4.add(sum, f32x4.sub(f32x4.add(f32x4.max(x, zero), log1p(e)), f32x4.mul(x, k(t))));
    const small = f32x4.div(k(1), f32x4.add(k(1), e));
    const p = v128.bitselect(small, f32x4.mul(e, small), f32x4.ge(x, zero));
    v128.store(dy + i, f32x4.mul(f32x4.sub(p, k(t)), k(1 / <f32>rows)));
  }
  return (
    f32x4.extract_lane(sum, 0) +
    f32x4.extract_lane(sum, 1) +
    (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3))
  );
}

function number(i: i32): f32 {
  return f32.load(inputs[i]);
}

export function run(noise: f32, noiseSteps: f32, one: f32): void {
  let amount = noise * max<f32>(0, 1 - step / noiseSteps);
  made.x = inputs[1];
  generator.forward(made);
  blur(inputs[0], inputs[3], both.x, amount);
  blur(made.y, inputs[2], both.x + 8 * rows, amount);
  discriminator.forward(both);
  const real = crossEntropy(both.y, both.dy, rows, one);
  const fake = crossEntropy(both.y + 4 * rows, both.dy + 4 * rows, rows, 0);
  f32.store(losses, (real + fake) / <f32>rows);
  discriminator.backward(both);
  discriminator.learn(both, rateD.next(number(4)));

  discriminator.forward(both);
  let right: i32 = 0;
  for (let i = 0; i < rows; i++) {
    right += i32(f32.load(both.y + (i << 2)) > 0);
    right += i32(f32.load(both.y + ((i + rows) << 2)) <= 0);
  }
  f32.store(losses + 8, <f32>right * (0.5 / <f32>rows));

  step += 1;
  amount = noise * max<f32>(0, 1 - step / noiseSteps);
  made.x = inputs[5];
  generator.forward(made);
  blur(made.y, inputs[6], judged.x, amount);
  discriminator.forward(judged);
  f32.store(losses + 4, crossEntropy(judged.y, judged.dy, rows, 1) / <f32>rows);
  discriminator.backward(judged);
  discriminator.backwardInput(judged);
  memory.copy(made.dy, judged.dx, 8 * rows);
  generator.backward(made);
  generator.learn(made, rateG.next(number(7)));
  generator.follow(number(8));
}
