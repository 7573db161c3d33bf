import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { OwnImages } from '../../../src/data/data';
import { fitImage, paperOf } from '../../../src/data/fit-image';
import { readIdx } from '../../../src/data/idx';

/** Of the digits in the files, these are held out: the last of them. */
const heldOut = 1000;

/** The folder with real digits, in MNIST's format; they are not part of the project. */
export const folder = process.env['DIGITS'] ?? join('..', 'shared', 'data');
const names = ['images-idx3-ubyte.gz', 'labels-idx1-ubyte.gz'].map((end) => `mnist-5k-${end}`);

export interface Digits {
  readonly train: OwnImages;
  readonly held: OwnImages;
}

/** Real digits as the lab takes them from files; undefined where there are none. */
export function realDigits(size: number): Digits | undefined {
  const paths = names.map((name) => join(folder, name));
  if (!paths.every((path) => existsSync(path))) return undefined;
  const [images, labels] = paths.map((path) => readIdx(gunzipSync(readFileSync(path))));
  if (typeof images !== 'object' || images.kind !== 'images')
    throw new Error(`${paths[0]}: ${String(images)}`);
  if (typeof labels !== 'object' || labels.kind !== 'labels')
    throw new Error(`${paths[1]}: ${String(labels)}`);
  const { count, width, height, pixels } = images;
  const all = new Float32Array(count * size * size);
  for (let i = 0; i < count; i++) {
    const gray = pixels.subarray(i * width * height, (i + 1) * width * height);
    all.set(fitImage(gray, width, height, size, paperOf(gray, width, height)), i * size * size);
  }
  const part = (from: number, to: number): OwnImages => ({
    set: 'images',
    size,
    images: all.slice(from * size * size, to * size * size),
    labels: labels.labels.slice(from, to),
  });
  return { train: part(0, count - heldOut), held: part(count - heldOut, count) };
}
