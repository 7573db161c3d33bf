import { fitImage, paperOf } from '../../data/fit-image';
import { mostImages } from '../../data/glyphs/own-images';
import { labelProblem, readIdx, type IdxImages } from '../../data/idx';

/** What files gave: images for the models, and one sentence for each file or fact that the reader should know. */
export interface ReadImages {
  /** [n, size * size], 0 paper to 1 ink */
  readonly images: Float32Array;
  readonly labels?: Uint8Array;
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

/** Larger files are no small pictures, bytes; the same once unpacked. */
const largestFile = 64_000_000;
/** Pixels per side beyond which a picture is not opened. */
const longestSide = 8192;
/** Pixels per side to which a large picture is drawn first: the rest is averaging. */
const drawnSide = 256;

const count = (n: number) => n.toLocaleString('en-US');

/** Pictures (PNG, JPEG, ...) and IDX files such as MNIST's, packed or not, as squares of `size`. Nothing is thrown: what cannot be read is named. */
export async function readImages(files: readonly File[], size: number): Promise<ReadImages> {
  const parts: Float32Array[] = [];
  const problems: string[] = [];
  const notes: string[] = [];
  let labels: Uint8Array | undefined;
  let have = 0;
  const room = () => mostImages - have;
  const take = (images: Float32Array) => {
    parts.push(images);
    have += images.length / (size * size);
  };
  for (const file of files) {
    const read = await readFile(file, size, room()).catch(
      (error: unknown) => `${file.name}: ${error instanceof Error ? error.message : String(error)}`,
    );
    if (typeof read === 'string') problems.push(read);
    else if ('labels' in read) labels = read.labels;
    else {
      take(read.images);
      if (read.left > 0)
        notes.push(`The first ${count(mostImages)} images are used; ${count(read.left)} more were left out.`);
    }
  }
  const images = new Float32Array(have * size * size);
  let at = 0;
  for (const part of parts) {
    images.set(part, at);
    at += part.length;
  }
  if (!labels) return { images, problems, notes };
  const fitting = labels.length > have && have === mostImages ? labels.slice(0, have) : labels;
  const why =
    have === 0 ? 'Labels alone are no data: load the images with them.' : labelProblem(fitting, have);
  if (why) return { images, problems: [...problems, why], notes };
  return { images, labels: fitting, problems, notes };
}

type FileRead = string | { labels: Uint8Array } | { images: Float32Array; left: number };

async function readFile(file: File, size: number, room: number): Promise<FileRead> {
  if (file.size > largestFile) return `${file.name} is larger than ${largestFile / 1e6} MB.`;
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const packed = head[0] === 0x1f && head[1] === 0x8b;
  if (packed || (head[0] === 0 && head[1] === 0) || /idx\d-ubyte/.test(file.name)) {
    const found = readIdx(packed ? await unpacked(file) : new Uint8Array(await file.arrayBuffer()));
    if (typeof found === 'string') return `${file.name}: ${found}`;
    return found.kind === 'labels' ? { labels: found.labels } : squares(found, size, room);
  }
  if (room < 1) return { images: new Float32Array(), left: 1 };
  const picture = await grayOf(file);
  if (typeof picture === 'string') return `${file.name}: ${picture}`;
  const { gray, width, height } = picture;
  return { images: fitImage(gray, width, height, size, paperOf(gray, width, height)), left: 0 };
}

function squares({ count: n, width, height, pixels }: IdxImages, size: number, room: number): FileRead {
  const used = Math.min(n, room);
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

/** @throws if it is damaged, or unpacks to more than any such file holds */
async function unpacked(file: File): Promise<Uint8Array> {
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Error('the compressed file is damaged.');
    });
    if (done) break;
    length += value.length;
    if (length > largestFile) {
      void reader.cancel();
      throw new Error(`it unpacks to more than ${largestFile / 1e6} MB.`);
    }
    parts.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Lightness of each pixel on white. -> [height * width], 0 black to 255 white; or why there is none */
async function grayOf(file: File) {
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return 'this browser cannot read it as a picture.';
  const longest = Math.max(bitmap.width, bitmap.height);
  if (longest > longestSide)
    return `it is ${count(longest)} pixels long; at most ${count(longestSide)} can be used.`;
  const shrink = Math.min(1, drawnSide / longest);
  const [width, height] = [bitmap.width, bitmap.height].map((side) =>
    Math.max(1, Math.round(side * shrink)),
  ) as [number, number];
  const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const { data } = pen.getImageData(0, 0, width, height);
  // Rec. 601 luma: what "gray" means for a picture on a screen.
  const gray = Float32Array.from(
    { length: width * height },
    (_, i) => 0.299 * data[4 * i]! + 0.587 * data[4 * i + 1]! + 0.114 * data[4 * i + 2]!,
  );
  return { gray, width, height };
}
