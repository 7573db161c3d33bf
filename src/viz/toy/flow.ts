/** A density on the plane: round normal clusters of equal weight and equal deviation. */
export interface Mixture {
  /** [n, 2] */
  readonly centers: Float32Array;
  readonly deviation: number;
}

/**
 * The velocity at (x, y) and time `t`, 0 noise to 1 data, of the straight mixing x_t = t x_1 + (1 - t) z between
 * standard normal noise and the mixture: E[x_1 - z | x_t], in closed form. Adding it up carries the noise exactly to
 * the mixture. (Lipman et al. 2023, the marginal velocity of Eq. (8) for normal conditional paths.)
 */
export function velocity({ centers, deviation }: Mixture, x: number, y: number, t: number): [number, number] {
  const variance = (t * deviation) ** 2 + (1 - t) ** 2; // of x_t around t times its center
  const slope = (t * deviation ** 2 - (1 - t)) / variance; // how x_1 - z follows x_t within one cluster
  let nearest = Infinity;
  for (let i = 0; i < centers.length; i += 2) {
    nearest = Math.min(nearest, (x - t * centers[i]!) ** 2 + (y - t * centers[i + 1]!) ** 2);
  }
  let [sum, vx, vy] = [0, 0, 0];
  for (let i = 0; i < centers.length; i += 2) {
    const [dx, dy] = [x - t * centers[i]!, y - t * centers[i + 1]!];
    const away = (dx * dx + dy * dy - nearest) / (2 * variance);
    if (away > 30) continue; // e^-30 of the nearest cluster's weight
    const weight = Math.exp(-away);
    sum += weight;
    vx += weight * (centers[i]! + slope * dx);
    vy += weight * (centers[i + 1]! + slope * dy);
  }
  return [vx / sum, vy / sum];
}

/** One step of the midpoint method, in place. xy: [n, 2] at time t, afterwards at t + dt */
export function advance(mixture: Mixture, xy: Float32Array, t: number, dt: number): void {
  for (let i = 0; i < xy.length; i += 2) {
    const [x, y] = [xy[i]!, xy[i + 1]!];
    const [ax, ay] = velocity(mixture, x, y, t);
    const [bx, by] = velocity(mixture, x + (ax * dt) / 2, y + (ay * dt) / 2, t + dt / 2);
    xy[i] = x + bx * dt;
    xy[i + 1] = y + by * dt;
  }
}

/** Where every point is after each of `steps` steps from noise to data, one step at a time. -> steps + 1 times [n, 2] */
export function* paths(mixture: Mixture, noise: Float32Array, steps: number): Generator<Float32Array> {
  const xy = Float32Array.from(noise);
  yield xy.slice();
  for (let k = 0; k < steps; k++) {
    advance(mixture, xy, k / steps, 1 / steps);
    yield xy.slice();
  }
}
