export interface ModeCounts {
  /** Modes with at least 2 % of all samples within their radius. */
  readonly covered: number;
  /** Share of samples within the radius of any mode. */
  readonly onMode: number;
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
  let on = 0;
  for (let i = 0; i < samples.length; i += 2) {
    let any = false;
    for (let c = 0; c < centers.length; c++) {
      const [x, y] = centers[c]!;
      if (Math.hypot(samples[i]! - x, samples[i + 1]! - y) > radius) continue;
      counts[c]!++;
      any = true;
    }
    on += +any;
  }
  return { covered: counts.filter((count) => count >= coveredFrom * n).length, onMode: on / n };
}
