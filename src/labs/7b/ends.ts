import type { OwnImages } from '../../data/data';
import type { World } from './world';
import { choices, pictures } from './world';

/** Pictures that a walk may begin or end at. */
export interface Ends {
  readonly count: number;
  /** Those of the reader's own; they stand before the course's. */
  readonly own: number;
  /** [size * size] */
  readonly image: (i: number) => Float32Array;
  readonly name: (i: number) => string;
}

/** The reader's own pictures, the last of them where there are too many, then the course's. */
export function endsOf(world: World, data: OwnImages | undefined): Ends {
  const { images, labels } = pictures(world);
  const width = world.set.size ** 2;
  const all = data ? data.images.length / width : 0;
  const own = Math.min(all, choices);
  const left = all - own;
  const at = (of: Float32Array, i: number) => of.subarray(i * width, (i + 1) * width);
  const parts = [
    ...Array.from({ length: own }, (_, i) => at(data!.images, left + i)),
    ...Array.from({ length: choices }, (_, i) => at(images, i)),
  ];
  return {
    count: parts.length,
    own,
    image: (i) => parts[i]!,
    name: (i) =>
      i < own ? `your picture ${(left + i + 1).toLocaleString('en-US')}` : world.name(labels[i - own]!),
  };
}

/** Where a walk leads first: between the last two of the reader's own, or from the only one to the course's first. */
export const firstEnds = ({ own }: Pick<Ends, 'own'>): readonly [number, number] => {
  const from = Math.max(0, own - 2);
  return [from, from + 1];
};
