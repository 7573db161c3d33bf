import { describe, expect, it } from 'vitest';
import { readImages, type ReadOptions } from './read-images';

const size = 2;
/** In place of a browser: a file's name says what is in it. */
const open: NonNullable<ReadOptions['open']> = async ({ name }) =>
  name.startsWith('bad')
    ? 'the file is empty.'
    : { gray: Float32Array.of(255, 0, 255, 255), width: 2, height: 2 };
const picture = (name: string) => new File(['....'], name);
const idx = (name: string, sizes: readonly number[], values: readonly number[]) => {
  const bytes = new Uint8Array(4 + 4 * sizes.length + values.length);
  bytes.set([0, 0, 8, sizes.length]);
  sizes.forEach((n, i) => new DataView(bytes.buffer).setUint32(4 + 4 * i, n));
  bytes.set(values, 4 + 4 * sizes.length);
  return new File([bytes], name);
};
const images = idx('i.idx', [2, 2, 2], [0, 255, 0, 0, 0, 0, 255, 0]);
const read = (files: readonly File[], room = 100) => readImages(files, { size, room, open });

describe('files of images', () => {
  it('are taken one after the other, dark ink on light paper, whatever they were', async () => {
    const found = await read([picture('a.png'), images]);
    expect([...found.images]).toEqual([0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0]);
    expect(found.problems).toEqual([]);
  });

  it('that cannot be read are named with the reason, and the others are taken', async () => {
    const { images: taken, problems } = await read([
      picture('bad.png'),
      picture('b.png'),
      picture('bad.gif'),
    ]);
    expect(taken.length).toBe(size * size);
    expect(problems).toEqual(['bad.png: the file is empty.', 'bad.gif: the file is empty.']);
  });

  it('beyond the room that is left stay out, and their number is told', async () => {
    const { images: taken, notes } = await read([picture('a.png'), images, picture('c.png')], 2);
    expect(taken.length).toBe(2 * size * size);
    expect(notes).toEqual(['There was room for 2 more images, 20,000 in all: 2 were left out.']);
  });

  it('get the labels that come with them, in the order of the files', async () => {
    const more = idx('more.idx', [1, 2, 2], [255, 0, 0, 0]);
    const { labels } = await read([images, idx('l', [2], [3, 4]), more, idx('m', [1], [9])]);
    expect([...labels!]).toEqual([3, 4, 9]);
  });

  it('are taken without labels that do not fit, and it says so', async () => {
    const wrong = await read([images, idx('l', [3], [1, 2, 3])]);
    expect(wrong.images.length).toBe(2 * size * size);
    expect(wrong.labels).toBeUndefined();
    expect(wrong.problems[0]).toMatch(/^There are 3 labels for 2 images.*taken without labels\.$/);
    expect((await read([images, idx('l', [2], [1, 26])])).problems[0]).toContain('Label 2 is 26');
  });

  it('may be labels alone, for images that are there already', async () => {
    const { images: none, labels, problems } = await read([idx('l', [2], [1, 2])]);
    expect([none.length, [...labels!], problems]).toEqual([0, [1, 2], []]);
  });

  it('cut off, damaged or no IDX in spite of their name are refused with the reason', async () => {
    const cut = new File([(await images.arrayBuffer()).slice(0, 20)], 'cut.idx');
    const packed = new File([Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2, 3)], 'x.gz');
    const named = new File(['hello'], 'train-images-idx3-ubyte');
    const { problems } = await read([cut, packed, named]);
    expect(problems[0]).toMatch(/^cut\.idx: .*so it was cut off\.$/);
    expect(problems[1]).toBe('x.gz: the compressed file is damaged.');
    expect(problems[2]).toMatch(/^train-images-idx3-ubyte: This is not an IDX file/);
  });

  it('packed by gzip are unpacked', async () => {
    const packing = images.stream().pipeThrough(new CompressionStream('gzip'));
    const packed = new File([await new Response(packing).arrayBuffer()], 'i.gz');
    expect((await read([packed])).images).toEqual((await read([images])).images);
  });
});
