import { expect, it } from 'vitest';
import { checkImages, findImages, keepImages } from './kept-images';

const data = { set: 'images', size: 2, images: Float32Array.of(0, 1, 0.5, 0, 1, 1, 0, 0) } as const;

it('images are found as they were kept, with labels and without', () => {
  expect(checkImages(data, 2)).toEqual(data);
  const labels = Uint8Array.of(3, 9);
  expect(checkImages({ ...data, labels }, 2)).toEqual({ ...data, labels });
});

it.each([
  ['nothing was kept', undefined],
  ['they are of another size', { ...data, size: 3 }],
  ['the last one is not whole', { ...data, images: data.images.slice(0, 7) }],
  ['there is none', { ...data, images: new Float32Array() }],
  ['there is ink beyond black', { ...data, images: Float32Array.of(0, 2, 0, 0) }],
  ['there are too few labels', { ...data, labels: Uint8Array.of(1) }],
  ['a label is no digit', { ...data, labels: Uint8Array.of(1, 10) }],
])('they are not used when %s', (_, kept) => expect(checkImages(kept, 2)).toBeUndefined());

it('where there is no storage none are found, and nothing fails', async () => {
  await keepImages(data);
  expect(await findImages(2)).toBeUndefined();
});
