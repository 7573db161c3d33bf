import type { Seen } from '../show';

/** How many stages of generation there are, the noise included. */
export const stagesIn = ({ shown }: Pick<Seen, 'shown'>): number =>
  shown?.stages ? Math.round(shown.stages.length / shown.samples.length) : 0;

/** One stage of the samples [n, 2]; the last where there are none kept. */
export function stageAt({ shown }: Pick<Seen, 'shown'>, at: number): Float32Array | undefined {
  if (!shown?.stages) return shown?.samples;
  const size = shown.samples.length;
  const stage = Math.max(0, Math.min(at, stagesIn({ shown }) - 1));
  return shown.stages.subarray(stage * size, (stage + 1) * size);
}

/** The first `most` samples as lines through all their stages. [most, stages, 2] as lists of pairs */
export function pathsOf({ shown }: Pick<Seen, 'shown'>, most: number): readonly Float32Array[] {
  const count = stagesIn({ shown });
  if (!shown?.stages || count < 2) return [];
  const [stages, n] = [shown.stages, shown.samples.length / 2];
  return Array.from({ length: Math.min(most, n) }, (_, i) =>
    Float32Array.from({ length: 2 * count }, (_, k) => stages[(k >> 1) * 2 * n + 2 * i + (k & 1)]!),
  );
}

/** Length of the way over the distance between its ends, on average: 1 is straight. Ways that lead nowhere are left out. */
export function crookedness(paths: readonly Float32Array[]): number {
  const ratios = paths.flatMap((path) => {
    let length = 0;
    for (let k = 2; k < path.length; k += 2)
      length += Math.hypot(path[k]! - path[k - 2]!, path[k + 1]! - path[k - 1]!);
    const apart = Math.hypot(path.at(-2)! - path[0]!, path.at(-1)! - path[1]!);
    return apart > 1e-6 ? [length / apart] : [];
  });
  return ratios.length ? ratios.reduce((a, b) => a + b) / ratios.length : NaN;
}
