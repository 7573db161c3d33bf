import type { Hands, Seen } from '../show';

export const couplingsOf = ({ config }: Pick<Seen, 'config'>) => config['couplings'] as number;

/** The layer that is looked at: 0 is noise, the number of couplings is data. */
export function layerOf(seen: Pick<Seen, 'config' | 'given'>): number {
  const most = couplingsOf(seen);
  return Math.min(most, seen.given['sheet']?.[0] ?? most);
}

/** Looks at a layer: the sheet and the data are asked for anew. */
export function lookAt(layer: number, most: number, hands: Hands): void {
  hands.give('sheet', [layer]);
  hands.give('outward', [most - layer]);
}

/** The samples at a layer, between two stages where it is no whole number. -> [n, 2] */
export function samplesAt(
  seen: Pick<Seen, 'shown' | 'config' | 'given'>,
  at = layerOf(seen),
): Float32Array | undefined {
  const { shown } = seen;
  const stages = shown?.stages;
  if (!shown || !stages) return shown?.samples;
  const size = shown.samples.length;
  const layer = Math.min(at, stages.length / size - 1);
  const [below, share] = [Math.floor(layer), layer % 1];
  const from = stages.subarray(below * size, (below + 1) * size);
  if (share === 0) return from;
  return from.map((value, i) => value + share * (stages[(below + 1) * size + i]! - value));
}
