/** IDX, the format of MNIST's files: a magic number, the sizes as big-endian 32-bit integers, then the bytes. Unpacked already, where the file was compressed. */

/** A picture larger than this on one side is no small picture; the limit keeps a hostile header harmless. */
const longest = 1024;

export interface IdxImages {
  readonly kind: 'images';
  readonly count: number;
  readonly width: number;
  readonly height: number;
  /** [count, height * width], 0 to 255, row by row from the top left */
  readonly pixels: Uint8Array;
}
export interface IdxLabels {
  readonly kind: 'labels';
  /** [count] */
  readonly labels: Uint8Array;
}

const types: Readonly<Record<number, string>> = {
  0x08: 'unsigned bytes',
  0x09: 'signed bytes',
  0x0b: '16-bit integers',
  0x0c: '32-bit integers',
  0x0d: '32-bit floating-point numbers',
  0x0e: '64-bit floating-point numbers',
};

/** The images or labels of a file, or a sentence that names what is wrong with it. The bytes are the file's own, not copied. */
export function readIdx(bytes: Uint8Array): IdxImages | IdxLabels | string {
  if (bytes.length === 0) return 'The file is empty.';
  if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    return 'The file is compressed (gzip): it must be unpacked first.';
  if (bytes.length < 4) return `This is not an IDX file: it has only ${bytes.length} bytes.`;
  const [zero, nought, type, rank] = bytes as unknown as [number, number, number, number];
  if (zero !== 0 || nought !== 0 || !types[type])
    return `This is not an IDX file: it begins with ${hex(bytes.subarray(0, 4))}, not with 00 00 08.`;
  if (type !== 0x08)
    return `The file holds ${types[type]}; images and labels here are unsigned bytes (type 08, not ${hex(bytes.subarray(2, 3))}).`;
  if (rank !== 1 && rank !== 3)
    return `The file holds an array of ${rank} dimension${rank === 1 ? '' : 's'}; images have 3 (count, rows, columns) and labels 1.`;
  const start = 4 + 4 * rank;
  if (bytes.length < start)
    return `The file was cut off inside its header, after ${bytes.length} of ${start} bytes.`;
  const header = new DataView(bytes.buffer, bytes.byteOffset, start);
  const sizes = Array.from({ length: rank }, (_, i) => header.getUint32(4 + 4 * i));
  const [count, height = 1, width = 1] = sizes as [number, number?, number?];
  if (count === 0) return `The file holds no ${rank === 3 ? 'image' : 'label'}: its count is 0.`;
  if (height < 1 || width < 1 || height > longest || width > longest)
    return `The file says that its images are ${number(width)} pixels wide and ${number(height)} high; 1 to ${number(longest)} can be read.`;
  const expected = start + count * height * width;
  if (bytes.length !== expected) {
    const what = rank === 3 ? `images of ${width} × ${height}` : 'labels';
    const sum = `The file says that it holds ${number(count)} ${what}, which take ${number(expected)} bytes`;
    return bytes.length < expected
      ? `${sum}; it has ${number(bytes.length)}, so it was cut off.`
      : `${sum}; it has ${number(bytes.length)}, which is too many.`;
  }
  const values = bytes.subarray(start);
  return rank === 3
    ? { kind: 'images', count, width, height, pixels: values }
    : { kind: 'labels', labels: values };
}

/** Why these labels do not belong to `count` images, in a sentence; nothing where they do. */
export function labelProblem(labels: Uint8Array, count: number): string | undefined {
  if (labels.length !== count)
    return `There are ${number(labels.length)} labels for ${number(count)} images: the two files do not belong together.`;
  const bad = labels.findIndex((label) => label > 9);
  return bad < 0 ? undefined : `Label ${number(bad + 1)} is ${labels[bad]}; labels go from 0 to 9.`;
}

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
const number = (n: number) => n.toLocaleString('en-US');
