export interface ModeCounts {
  /** Modes with at least 2 % of all samples within their radius. */
  readonly covered: number;
  /** Share of samples within the radius of any mode. */
  readonly onMode: number;
  /** The mode that is nearest to more samples than any other: its place in the list, from 1. */
  readonly fullest: number;
  /** Share of samples that are nearest to it, however far: 1 when all samples are alike. */
  readonly atFullest: number;
}

/** A mode counts as covered from this share of all samples on. */
export const coveredFrom = 0.02;

/** How samples [n, 2] fall on known modes; `radius` is 3 standard deviations, data units. */
export function countModes(
  samples: Float32Array,
  centers: readonly (readonly [number, number])[],
  radius: number,
): ModeCounts {
  const n = samples.length / 2;
  const counts = new Array<number>(centers.length).fill(0);
  const near = new Array<number>(centers.length).fill(0);
  let on = 0;
  for (let i = 0; i < samples.length; i += 2) {
    let any = false;
    let nearest = 0;
    let least = Infinity;
    for (let c = 0; c < centers.length; c++) {
      const [x, y] = centers[c]!;
      const apart = Math.sqrt((samples[i]! - x) ** 2 + (samples[i + 1]! - y) ** 2);
      if (apart < least) [nearest, least] = [c, apart];
      if (apart > radius) continue;
      counts[c]!++;
      any = true;
    }
    near[nearest]!++;
    on += +any;
  }
  const most = Math.max(...near);
  return {
    covered: counts.filter((count) => count >= coveredFrom * n).length,
    onMode: on / n,
    fullest: near.indexOf(most) + 1,
    atFullest: most / n,
  };
}
