/** The images of each size that the learner loaded last, kept on this machine: every glyph lab can take them up, and a reload loses none. */
import type { OwnImages } from '../../data/data';
import { inTable } from './database';

const keyOf = (size: number) => `last-${size}`;

export const keepImages = (data: OwnImages): Promise<void> =>
  inTable('own-images', 'readwrite', (store) => store.put(data, keyOf(data.size))).then(() => {});

export const dropImages = (size: number): Promise<void> =>
  inTable('own-images', 'readwrite', (store) => store.delete(keyOf(size))).then(() => {});

/** Those that were kept, where they are of this size. */
export const findImages = async (size: number): Promise<OwnImages | undefined> =>
  checkImages(await inTable<unknown>('own-images', 'readonly', (store) => store.get(keyOf(size))), size);

/** Undefined where what was kept is damaged or of another size. */
export function checkImages(kept: unknown, size: number): OwnImages | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { set, size: side, images, labels } = kept as Record<string, unknown>;
  if (set !== 'images' || side !== size || !(images instanceof Float32Array)) return undefined;
  const n = images.length / size ** 2;
  if (n < 1 || !Number.isInteger(n) || !images.every((ink) => ink >= 0 && ink <= 1)) return undefined;
  if (labels === undefined) return { set, size, images };
  const known = labels instanceof Uint8Array && labels.length === n && labels.every((label) => label < 10);
  return known ? { set, size, images, labels } : undefined;
}
