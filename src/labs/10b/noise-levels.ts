import { exactScore } from '../../data/exact';
import { pointSets } from '../../data/point-sets';
import { scaleOf } from '../../data/scale';
import { gridPoints } from '../../math/grid';
import { scheduleOf } from '../../models/ddpm/schedule';
import type { Seen } from '../show';
import { stagesIn } from '../paths/stages';

/** The stage that is looked at: 0 is noise, the last one the samples. */
export function stageOf(seen: Pick<Seen, 'shown' | 'given'>): number {
  const last = Math.max(0, stagesIn(seen) - 1);
  const share = seen.given['score']?.[0];
  return share === undefined ? last : Math.round(last * (1 - Math.sqrt(share)));
}

/** How far that stage is to noise, as a share of T: steps lie closer together near the data. */
export const shareAt = (stage: number, last: number): number => ((last - stage) / Math.max(1, last)) ** 2;

/** The set of known clusters that these points come from, if any. [n, 2] */
function clustersOf(real: Float32Array | undefined) {
  if (!real?.length) return undefined;
  return pointSets.find(({ modes }) => {
    if (!modes) return false;
    let on = 0;
    for (let i = 0; i < real.length; i += 2)
      if (modes.centers.some(([x, y]) => Math.hypot(real[i]! - x, real[i + 1]! - y) <= modes.radius)) on++;
    return on > 0.9 * (real.length / 2);
  });
}

/** The exact score at that level on the same grid as the learned one; nothing where the density is not known. [side * side, 2] */
export function exactAt({ shown, config }: Seen, share: number, side: number): Float32Array | undefined {
  const set = clustersOf(shown?.real);
  if (!set?.modes) return undefined;
  const { window, modes } = set;
  const scale = scaleOf(window);
  const centers = scale.toModel(Float32Array.from(modes.centers.flat()));
  const alphaBar = scheduleOf(config);
  const t = Math.max(1, Math.round(share * (alphaBar.length - 1)));
  return exactScore(
    modes.centers.map((_, i) => [centers[2 * i]!, centers[2 * i + 1]!] as const),
    (modes.radius / 3) * (4 / (window[1] - window[0])),
    alphaBar[t]!,
    scale.toModel(gridPoints(window, side)),
  );
}

/** The share of arrows that point within 30 degrees of the exact ones, weighed by the exact ones' length. [n, 2] each */
export function agreement(learned: Float32Array, exact: Float32Array): number {
  let [same, all] = [0, 0];
  for (let i = 0; i < learned.length; i += 2) {
    const length = Math.hypot(exact[i]!, exact[i + 1]!);
    const cosine =
      (learned[i]! * exact[i]! + learned[i + 1]! * exact[i + 1]!) /
      (length * Math.hypot(learned[i]!, learned[i + 1]!) || 1);
    all += length;
    if (cosine > Math.cos(Math.PI / 6)) same += length;
  }
  return same / all;
}
