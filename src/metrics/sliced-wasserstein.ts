/**
 * Sliced Wasserstein-1 distance of two sets of equally many points [n, 2]: both are projected on evenly spread
 * directions, where the distance is the mean gap between the sorted projections (Rabin et al. 2011). Data units.
 */
export const slicedWasserstein = (x: Float32Array, y: Float32Array, directions = 32): number =>
  slicedWassersteinTo(y, directions)(x);

/** The same to one fixed set, which is projected once. */
export function slicedWassersteinTo(y: Float32Array, directions = 32): (x: Float32Array) => number {
  const angles = Array.from({ length: directions }, (_, d) => (Math.PI * (d + 0.5)) / directions);
  const fixed = angles.map((angle) => project(y, angle));
  return (x) => {
    if (x.length !== y.length)
      throw new Error(`slicedWasserstein: ${x.length / 2} points against ${y.length / 2}`);
    let sum = 0;
    angles.forEach((angle, d) => {
      const [a, b] = [project(x, angle), fixed[d]!];
      for (let i = 0; i < a.length; i++) sum += Math.abs(a[i]! - b[i]!) / a.length;
    });
    return sum / directions;
  };
}

/** Lengths along one direction, ascending. [n, 2] -> [n] */
function project(points: Float32Array, angle: number): Float32Array {
  const [x, y] = [Math.cos(angle), Math.sin(angle)];
  const along = new Float32Array(points.length / 2);
  for (let i = 0; i < along.length; i++) along[i] = points[2 * i]! * x + points[2 * i + 1]! * y;
  return along.sort();
}
