import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fitImage, fullContrast, paperOf } from './fit-image';
import { joined, labelled, ownImages } from './glyphs/own-images';
import { labelProblem, readIdx } from './idx';
import { whyNoPicture } from './picture-kind';

const file = (type: number, sizes: readonly number[], values: number) => {
  const bytes = new Uint8Array(4 + 4 * sizes.length + values);
  bytes.set([0, 0, type, sizes.length]);
  sizes.forEach((size, i) => new DataView(bytes.buffer).setUint32(4 + 4 * i, size));
  for (let i = 0; i < values; i++) bytes[4 + 4 * sizes.length + i] = i % 256;
  return bytes;
};

describe('an IDX file', () => {
  it('of images gives their number, size and pixels; of labels, the labels', () => {
    expect(readIdx(file(8, [2, 3, 4], 24))).toEqual({
      kind: 'images',
      count: 2,
      height: 3,
      width: 4,
      pixels: Uint8Array.from({ length: 24 }, (_, i) => i),
    });
    expect(readIdx(file(8, [5], 5))).toEqual({ kind: 'labels', labels: Uint8Array.of(0, 1, 2, 3, 4) });
  });
  it('is read where it lies inside a larger buffer', () => {
    const inner = file(8, [1, 2, 2], 4);
    const outer = new Uint8Array(40);
    outer.set(inner, 7);
    expect(readIdx(outer.subarray(7, 7 + inner.length))).toEqual(readIdx(inner));
  });
  it.each([
    ['that is empty', new Uint8Array(), 'The file is empty.'],
    ['that is still compressed', Uint8Array.of(0x1f, 0x8b, 8, 0), 'compressed (gzip)'],
    ['of three bytes', Uint8Array.of(0, 0, 8), 'only 3 bytes'],
    ['that is a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), 'begins with 89 50 4e 47'],
    ['of an unknown type', file(7, [1], 1), 'begins with 00 00 07 01'],
    ['of floating-point numbers', file(13, [1, 2, 2], 16), '32-bit floating-point numbers'],
    ['of two dimensions', file(8, [2, 2], 4), 'an array of 2 dimensions'],
    ['of 255 dimensions', Uint8Array.of(0, 0, 8, 255), 'an array of 255 dimensions'],
    ['cut off in its header', file(8, [2, 3, 4], 24).subarray(0, 9), 'after 9 of 16 bytes'],
    ['cut off in its pixels', file(8, [2, 3, 4], 20), 'take 40 bytes; it has 36, so it was cut off'],
    [
      'with bytes left over',
      file(8, [2], 9),
      'holds 2 labels, which take 10 bytes; it has 17, which is too many',
    ],
    ['without images', file(8, [0, 28, 28], 0), 'its count is 0'],
    ['of images without width', file(8, [3, 28, 0], 0), '0 pixels wide and 28 high'],
    ['of absurd size', file(8, [1, 4294967295, 4294967295], 4), '4,294,967,295 pixels wide'],
    ['of an absurd number', file(8, [4294967295, 28, 28], 784), 'holds 4,294,967,295 images of 28 × 28'],
  ])('%s is refused, and the message names what is wrong', (_, bytes, message) =>
    expect(readIdx(bytes)).toContain(message),
  );
  it('of labels belongs to as many images, and holds digits', () => {
    expect(labelProblem(Uint8Array.of(0, 9, 3), 3)).toBeUndefined();
    expect(labelProblem(Uint8Array.of(0, 9), 3)).toContain('2 labels for 3 images');
    expect(labelProblem(Uint8Array.of(0, 10, 3), 3)).toBe('Label 2 is 10; labels go from 0 to 9.');
  });
});

describe('a picture', () => {
  const gray = (values: readonly number[]) => Uint8Array.from(values);
  it('of the right size stays as it is, ink for ink', () => {
    const dark = fitImage(gray([0, 255, 51, 0]), 2, 2, 2, 'dark');
    expect([...dark]).toEqual([0, 1, Math.fround(0.2), 0]);
    expect([...fitImage(gray([255, 0, 255, 255]), 2, 2, 2, 'bright')]).toEqual([0, 1, 0, 0]);
  });
  it('twice as large gives the means of two by two', () => {
    const four = gray([0, 255, 0, 0, 255, 255, 0, 0, 0, 0, 255, 255, 0, 0, 255, 255]);
    expect([...fitImage(four, 4, 4, 2, 'dark')]).toEqual([0.75, 0, 0, 1]);
  });
  it('keeps its ink, whatever the sizes: its mean does not change', () => {
    const source = gray(Array.from({ length: 13 * 13 }, (_, i) => (i * 37) % 256));
    const mean = source.reduce((a, b) => a + b / 255, 0) / source.length;
    for (const size of [5, 14, 28]) {
      const fitted = fitImage(source, 13, 13, size, 'dark');
      expect(fitted.reduce((a, b) => a + b) / fitted.length).toBeCloseTo(mean, 5);
    }
  });
  it('that is wide or tall keeps its shape, with paper on both sides', () => {
    const wide = fitImage(new Uint8Array(8).fill(255), 4, 2, 4, 'dark');
    expect([...wide]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0]);
    const tall = fitImage(new Uint8Array(8).fill(0), 2, 4, 4, 'bright');
    expect([...tall]).toEqual([0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0]);
  });
  it('is on dark paper where its edge is dark', () => {
    const inked = (paper: number, ink: number) =>
      gray([paper, paper, paper, paper, ink, paper, paper, paper, paper]);
    expect(paperOf(inked(20, 250), 3, 3)).toBe('dark');
    expect(paperOf(inked(230, 10), 3, 3)).toBe('bright');
    expect(paperOf(gray([255]), 1, 1)).toBe('bright');
    expect(paperOf(gray([255, 0]), 1, 2)).toBe('dark');
  });
});

describe('a picture of few shades', () => {
  it('is stretched from black to white', () =>
    expect([...fullContrast(Float32Array.of(60, 180, 120))!]).toEqual([0, 255, 127.5]));
  it('of one shade is none', () => {
    expect(fullContrast(Float32Array.of(90, 95, 90))).toBeUndefined();
    expect(fullContrast(Float32Array.of(255))).toBeUndefined();
  });
});

describe('a file that no browser opens', () => {
  const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
  it.each([
    ['an empty one', '', 'the file is empty.'],
    ['a PNG cut short', '\x89PNG\r\n\x1a\n', 'begins as PNG, but the rest is damaged or missing.'],
    ['a JPEG cut short', '\xff\xd8\xff\xe0', 'begins as JPEG'],
    ['a WebP cut short', 'RIFF\0\0\0\0WEBPVP8 ', 'begins as WebP'],
    ['an AVIF cut short', '\0\0\0\x1cftypavif', 'begins as AVIF'],
    ['a telephone’s HEIC', '\0\0\0\x18ftypheic', 'save it as JPEG'],
    ['a PDF', '%PDF-1.4', 'it is a PDF'],
    ['an archive', 'PK\x03\x04', 'unpack it'],
    ['a text named .png', 'this is a text', 'it holds text, not a picture'],
    ['anything else', '\x01\x02\x03', 'no picture that this browser knows'],
  ])('is named: %s', (_, start, why) => expect(whyNoPicture(bytes(start))).toContain(why));
});

describe('the learner’s own images', () => {
  const one = (ink: number) => ({ images: new Float32Array(4).fill(ink) });
  it('are added to those that are there', () => {
    const two = joined(joined(undefined, one(1), 2), one(0), 2);
    expect([...two.images]).toEqual([1, 1, 1, 1, 0, 0, 0, 0]);
    expect(ownImages(two).classes).toEqual(['image']);
  });
  it('keep their labels only where all of them have one', () => {
    const nine = joined(undefined, { ...one(1), labels: Uint8Array.of(9) }, 2);
    expect([...joined(nine, { ...one(0), labels: Uint8Array.of(3) }, 2).labels!]).toEqual([9, 3]);
    expect(joined(nine, one(0), 2).labels).toBeUndefined();
    expect(joined(joined(undefined, one(0), 2), nine, 2).labels).toBeUndefined();
  });
  it('take labels that come later, if there is one for each', () => {
    const data = joined(undefined, one(1), 2);
    expect(labelled(data, Uint8Array.of(4))).toEqual({ ...data, labels: Uint8Array.of(4) });
    expect(labelled(data, Uint8Array.of(4, 5))).toContain('2 labels for 1 images');
  });
});

const folder = new URL('../../../shared/data/', import.meta.url);
const mnist = new URL('mnist-5k-images-idx3-ubyte.gz', folder);

describe.skipIf(!existsSync(mnist))('five thousand digits of MNIST', () => {
  it('are read, with their labels, and are drawn on dark paper', () => {
    const unpack = (name: string) => readIdx(gunzipSync(readFileSync(new URL(name, folder))));
    const images = unpack('mnist-5k-images-idx3-ubyte.gz');
    const labels = unpack('mnist-5k-labels-idx1-ubyte.gz');
    if (typeof images === 'string' || images.kind !== 'images') throw new Error(String(images));
    if (typeof labels === 'string' || labels.kind !== 'labels') throw new Error(String(labels));
    expect([images.count, images.width, images.height]).toEqual([5000, 28, 28]);
    expect(labelProblem(labels.labels, images.count)).toBeUndefined();
    const first = images.pixels.subarray(0, 784);
    expect(paperOf(first, 28, 28)).toBe('dark');
    const small = fitImage(first, 28, 28, 14, 'dark');
    expect(small.reduce((a, b) => a + b) * 4).toBeCloseTo(first.reduce((a, b) => a + b) / 255, 3);
  });
});
