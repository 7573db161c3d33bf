import { fitImage, paperOf } from '../../data/fit-image';
import { mostImages } from '../../data/glyphs/own-images';
import { labelProblem, readIdx, type IdxImages } from '../../data/idx';
import { grayOf } from './gray-of';
import { largestFile, unpacked } from './unpacked';

/** What files gave: images for the models, and one sentence for each file or fact that the reader should know. */
export interface ReadImages {
  /** [n, size * size], 0 paper to 1 ink */
  readonly images: Float32Array;
  /** Of these images; where there are none, labels that came alone. */
  readonly labels?: Uint8Array;
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

export interface ReadOptions {
  /** Pixels per side of what is wanted. */
  readonly size: number;
  /** How many images more are taken. */
  readonly room: number;
  readonly onRead?: (files: number) => void;
  /** Another way to open pictures (tests). */
  readonly open?: typeof grayOf;
}

const count = (n: number) => n.toLocaleString('en-US');

/** Pictures (PNG, JPEG, ...) and IDX files such as MNIST's, packed or not, as squares of `size`. Nothing is thrown: what cannot be read is named. */
export async function readImages(files: readonly File[], options: ReadOptions): Promise<ReadImages> {
  const { size, room, onRead, open = grayOf } = options;
  const parts: Float32Array[] = [];
  const problems: string[] = [];
  const labels: number[] = [];
  let [have, left] = [0, 0];
  for (const [i, file] of files.entries()) {
    onRead?.(i);
    const read = await readFile(file, size, room - have, open).catch(
      (error: unknown) => `${error instanceof Error ? error.message : String(error)}`,
    );
    if (typeof read === 'string') problems.push(`${file.name}: ${read}`);
    else if ('labels' in read) for (const label of read.labels) labels.push(label);
    else {
      parts.push(read.images);
      have += read.images.length / (size * size);
      left += read.left;
    }
  }
  const images = new Float32Array(have * size * size);
  let at = 0;
  for (const part of parts) {
    images.set(part, at);
    at += part.length;
  }
  const notes =
    left > 0
      ? [
          `There was room for ${count(room)} more images, ${count(mostImages)} in all: ${count(left)} were left out.`,
        ]
      : [];
  if (labels.length === 0) return { images, problems, notes };
  const known = Uint8Array.from(left > 0 ? labels.slice(0, have) : labels);
  const why = have > 0 && labelProblem(known, have);
  return why
    ? { images, problems: [...problems, `${why} The images are taken without labels.`], notes }
    : { images, labels: known, problems, notes };
}

type FileRead = string | { labels: Uint8Array } | { images: Float32Array; left: number };

async function readFile(
  file: File,
  size: number,
  room: number,
  open: NonNullable<ReadOptions['open']>,
): Promise<FileRead> {
  if (file.size > largestFile)
    return `it is ${count(Math.round(file.size / 1e6))} MB large; at most ${largestFile / 1e6} MB are read.`;
  const [a, b, type = 0] = new Uint8Array(await file.slice(0, 3).arrayBuffer());
  const packed = a === 0x1f && b === 0x8b;
  if (packed || (a === 0 && b === 0 && type > 7 && type < 15) || /idx\d-ubyte/.test(file.name)) {
    const found = readIdx(packed ? await unpacked(file) : new Uint8Array(await file.arrayBuffer()));
    if (typeof found === 'string') return found;
    return found.kind === 'labels' ? { labels: found.labels } : squares(found, size, room);
  }
  if (room < 1) return { images: new Float32Array(), left: 1 };
  const picture = await open(file);
  if (typeof picture === 'string') return picture;
  const { gray, width, height } = picture;
  return { images: fitImage(gray, width, height, size, paperOf(gray, width, height)), left: 0 };
}

function squares({ count: n, width, height, pixels }: IdxImages, size: number, room: number): FileRead {
  const used = Math.max(0, Math.min(n, room));
  const images = new Float32Array(used * size * size);
  const one = width * height;
  const paper = paperOf(pixels.subarray(0, one), width, height); // one paper for the whole file
  for (let i = 0; i < used; i++)
    images.set(
      fitImage(pixels.subarray(i * one, (i + 1) * one), width, height, size, paper),
      i * size * size,
    );
  return { images, left: n - used };
}
