// One step of reference diffusion, as src/models/ddpm takes it: each point noised to a time of its own, the noise asked
// for, the network's average after it. What depends on the time alone is looked up.
import { Rate } from './adam';
import { Network, Pass, take } from './network';
import { k, load } from './product';

const rows: i32 = 256;
/** Numbers that tell the time. */
const clock: i32 = 32;
const most: i32 = 1001;
const network = new Network(2 + clock, 128, 3, 2);
const pass = new Pass(network, rows);
const rate = new Rate(0.9);
/** x, t before it is cut to an integer, noise, steps over which the rate falls, rate, decay of the average. */
const inputs = new StaticArray<usize>(6);
for (let i = 0; i < 6; i++) inputs[i] = take(2 * rows);
let step: f32 = 0;

export const lossesAt = take(4);
/** For each time: how much of the point is left, how much noise there is, two numbers unused, then its waves. */
export const tableAt = take(most * (4 + clock));
export function inputAt(i: i32): usize {
  return inputs[i];
}
export function weightAt(i: i32): usize {
  return i & 1 ? network.biases[i >> 1] : network.weights[i >> 1];
}
export function begin(): void {
  memory.copy(network.start + 3 * network.span, network.start, network.span);
}

export function run(last: i32): void {
  for (let r = 0; r < rows; r++) {
    const t = min(<i32>f32.load(inputs[1] + (r << 2)), last);
    const at = tableAt + <usize>((t * (4 + clock)) << 2);
    const to = pass.x + <usize>((r * (2 + clock)) << 2);
    for (let i: usize = 0; i < 8; i += 4) {
      const at2 = <usize>(r << 3) + i;
      f32.store(
        to + i,
        f32.load(inputs[0] + at2) * f32.load(at) + f32.load(inputs[2] + at2) * f32.load(at, 4),
      );
    }
    for (let i: usize = 0; i < (<usize>clock) << 2; i += 16) v128.store(to + 8 + i, v128.load(at + 16 + i));
  }
  network.forward(pass);
  let sum = k(0);
  for (let i: usize = 0, end: usize = rows << 3; i < end; i += 16) {
    const off = f32x4.sub(load(pass.y + i), load(inputs[2] + i));
    sum = f32x4.add(sum, f32x4.mul(off, off));
    v128.store(pass.dy + i, f32x4.mul(off, k(1 / <f32>rows)));
  }
  const whole =
    f32x4.extract_lane(sum, 0) +
    f32x4.extract_lane(sum, 1) +
    (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3));
  f32.store(lossesAt, whole * (0.5 / <f32>rows));
  network.backward(pass);
  const share = min<f32>(step / f32.load(inputs[3]), 1);
  step += 1;
  const falling = (Mathf.cos(share * <f32>Math.PI) + 1) * 0.475 + 0.05;
  network.learn(pass, rate.next(f32.load(inputs[4]) * falling));
  network.follow(f32.load(inputs[5]));
}
