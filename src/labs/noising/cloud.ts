import type { PointSet } from '../../data/data';
import { scaleOf } from '../../data/scale';
import { Stream } from '../../math/stream';

/** Data beside the noise that each point will be mixed with; the same draws for the same seed. */
export interface Cloud {
  readonly set: PointSet;
  /** [n, 2], model units */
  readonly x0: Float32Array;
  /** [n, 2], standard normal */
  readonly eps: Float32Array;
}

export function cloudOf(set: PointSet, seed: number, n: number): Cloud {
  const points = set.draw(n, new Stream(Stream.seedOf(seed, 'data')));
  const noise = new Stream(Stream.seedOf(seed, 'noise'));
  return {
    set,
    x0: scaleOf(set.window).toModel(points),
    eps: Float32Array.from({ length: 2 * n }, () => noise.gauss()),
  };
}

/** x_t = sqrt(alphaBar) x_0 + sqrt(1 - alphaBar) eps: Ho et al. 2020, Eq. (4). -> [n, 2], data units */
export function noisedAt({ set, x0, eps }: Cloud, alphaBar: number): Float32Array {
  const [signal, noise] = [Math.sqrt(alphaBar), Math.sqrt(1 - alphaBar)];
  return scaleOf(set.window).toData(x0.map((x, i) => signal * x + noise * eps[i]!));
}

/** Pearson's correlation of two lists of equal length. */
export function correlation(a: Float32Array, b: Float32Array): number {
  const mean = (x: Float32Array) => x.reduce((sum, value) => sum + value, 0) / x.length;
  const [ma, mb] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    ab += (a[i]! - ma) * (b[i]! - mb);
    aa += (a[i]! - ma) ** 2;
    bb += (b[i]! - mb) ** 2;
  }
  return ab / Math.sqrt(aa * bb);
}
