import { fullContrast } from '../../data/fit-image';
import { headLength, whyNoPicture } from '../../data/picture-kind';

/** A picture's shades. */
export interface Gray {
  /** [height * width], 0 black to 255 white */
  readonly gray: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** Pixels per side beyond which a picture is not opened. */
const longestSide = 8192;
/** Pixels per side to which a large picture is drawn first: the rest is averaging. */
const drawnSide = 256;

/** Lightness of each pixel, from the darkest as black to the brightest as white; or why there is none. */
export async function grayOf(file: File): Promise<Gray | string> {
  const picture = await opened(file);
  if (!picture) return whyNoPicture(new Uint8Array(await file.slice(0, headLength).arrayBuffer()));
  const longest = Math.max(picture.width, picture.height);
  if (longest > longestSide)
    return `it is ${longest.toLocaleString('en-US')} pixels long; at most ${longestSide.toLocaleString('en-US')} can be used.`;
  const shrink = Math.min(1, drawnSide / longest);
  const [width, height] = [picture.width, picture.height].map((side) =>
    Math.max(1, Math.round(side * shrink)),
  ) as [number, number];
  const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
  pen.drawImage(picture, 0, 0, width, height);
  if (picture instanceof ImageBitmap) picture.close();
  const gray = fullContrast(flat(pen.getImageData(0, 0, width, height).data));
  return gray ? { gray, width, height } : 'all of it is one shade, so there is nothing in it to learn.';
}

/** Where a picture is transparent it shows black behind light ink, and white behind dark. rgba: [n * 4] -> [n] */
function flat(rgba: Uint8ClampedArray): Float32Array {
  const n = rgba.length / 4;
  // Rec. 601 luma: what "gray" means for a picture on a screen.
  const luma = (i: number) => 0.299 * rgba[4 * i]! + 0.587 * rgba[4 * i + 1]! + 0.114 * rgba[4 * i + 2]!;
  let [sum, solid] = [0, 0];
  for (let i = 0; i < n; i++) {
    const alpha = rgba[4 * i + 3]! / 255;
    sum += alpha * luma(i);
    solid += alpha;
  }
  const behind = sum > 127.5 * solid ? 0 : 255;
  return Float32Array.from({ length: n }, (_, i) => {
    const alpha = rgba[4 * i + 3]! / 255;
    return alpha * luma(i) + (1 - alpha) * behind;
  });
}

/** Upright, as its camera says. Drawings (SVG) open as images of a page only. */
async function opened(file: File): Promise<ImageBitmap | HTMLImageElement | undefined> {
  if (!/svg/.test(file.type)) return createImageBitmap(file).catch(() => undefined);
  const image = new Image(drawnSide, drawnSide);
  image.src = URL.createObjectURL(file);
  const loaded = await image.decode().then(
    () => image,
    () => undefined,
  );
  URL.revokeObjectURL(image.src);
  return loaded;
}
