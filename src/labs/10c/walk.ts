import { exactScore } from '../../data/exact';
import { scaleOf } from '../../data/scale';
import { threeDisjoint } from '../../data/three-disjoint';
import { Stream } from '../../math/stream';
import { scheduleOf } from '../../models/ddpm/schedule';

/** Pixels per side of the picture. */
export const side = 14;
/** Steps of both programs. */
export const steps = 20;
const levels = 100;

/** A picture of noise [side * side], 0 to 1, as the published program begins. */
export function noisePicture(seed: number): Float32Array {
  const draws = new Stream(Stream.seedOf(seed, 'picture'));
  return Float32Array.from({ length: side * side }, () => draws.next());
}

/** A cloud of noise [n, 2], model units. */
export function noiseCloud(seed: number, n: number): Float32Array {
  const draws = new Stream(Stream.seedOf(seed, 'cloud'));
  return Float32Array.from({ length: 2 * n }, () => draws.gauss());
}

/** The published program, run k times: every number times 0.9. */
export const faded = (x: Float32Array, k: number): Float32Array => x.map((value) => value * 0.9 ** k);

/** The times that a walk of `steps` visits, from T down to 0, closer together near the data. */
const times = Array.from({ length: steps + 1 }, (_, i) =>
  Math.max(steps - i, Math.round(levels * ((steps - i) / steps) ** 2)),
);
const alphaBar = scheduleOf({ schedule: 'cosine', steps: levels });
const { modes, window } = threeDisjoint;
const centers = (() => {
  const xy = scaleOf(window).toModel(Float32Array.from(modes!.centers.flat()));
  return modes!.centers.map((_, i) => [xy[2 * i]!, xy[2 * i + 1]!] as const);
})();
/** Of one cluster, model units: the window is 4 wide. */
const deviation = (modes!.radius / 3) * (4 / (window[1] - window[0]));

/**
 * Real denoising with nothing learned: three Gaussians have an exact score, and DDIM (Song et al. 2020, Eq. (12),
 * sigma = 0) follows it. Every stage [n, 2] in model units, the noise first.
 */
export function walked(noise: Float32Array): readonly Float32Array[] {
  const stages = [noise];
  for (let i = 0; i < steps; i++) {
    const [here, next] = [alphaBar[times[i]!]!, alphaBar[times[i + 1]!]!];
    const xt = stages[i]!;
    const score = exactScore(centers, deviation, here, xt);
    stages.push(
      xt.map((x, k) => {
        const eps = -score[k]! * Math.sqrt(1 - here);
        const x0 = (x - Math.sqrt(1 - here) * eps) / Math.sqrt(here);
        return Math.sqrt(next) * x0 + Math.sqrt(1 - next) * eps;
      }),
    );
  }
  return stages;
}

/** Share of points [n, 2], model units, that lie on a cluster. */
export function onCluster(x: Float32Array): number {
  let on = 0;
  for (let i = 0; i < x.length; i += 2)
    if (centers.some(([cx, cy]) => Math.hypot(x[i]! - cx, x[i + 1]! - cy) <= 3 * deviation)) on++;
  return on / (x.length / 2);
}

/** [n, 2], model units -> data units */
export const toData = (x: Float32Array): Float32Array => scaleOf(window).toData(x.slice());
export { window };
