import type { GlyphSet, OwnImages } from '../data';
import { endToEnd } from '../end-to-end';
import { labelProblem } from '../idx';

/** Labels go from 0 to 9, whether all of them occur or not: what asks for one class in ten stays as it is. */
const mostLabels = 10;
/** More images than this take more memory than they teach. */
export const mostImages = 20_000;

/**
 * The learner's own images as a distribution: each draw is one of them. Without labels all are of one class.
 * @throws if there is no image, or the numbers are not what they should be
 */
export function ownImages({ images, size, labels }: OwnImages): GlyphSet {
  const width = size * size;
  const count = images.length / width;
  if (!(count >= 1)) throw new Error('Your own data set is empty: load at least one image.');
  if (!Number.isInteger(count))
    throw new Error(
      `Your own images hold ${images.length} numbers, which are no whole images of ${size} × ${size}.`,
    );
  if (labels && labels.length !== count)
    throw new Error(`Your own images are ${count}, and their labels ${labels.length}.`);
  return {
    kind: 'glyphs',
    id: 'images',
    label: 'Your own images',
    size,
    classes: labels ? Array.from({ length: mostLabels }, (_, i) => String(i)) : ['image'],
    draw(n, rng) {
      const out = { images: new Float32Array(n * width), labels: new Uint8Array(n) };
      for (let i = 0; i < n; i++) {
        const pick = rng.integer(count);
        out.images.set(images.subarray(pick * width, (pick + 1) * width), i * width);
        out.labels[i] = labels ? labels[pick]! : 0;
      }
      return out;
    },
  };
}

/** Earlier images and those added to them. Labels stay only where all images have one. */
export function joined(before: OwnImages | undefined, { images, labels }: Added, size: number): OwnImages {
  const old = before?.images ?? new Float32Array();
  const known = old.length === 0 ? labels : before?.labels && labels && [...before.labels, ...labels];
  return {
    set: 'images',
    size,
    images: endToEnd([old, images]),
    ...(known && { labels: Uint8Array.from(known) }),
  };
}

type Added = Pick<OwnImages, 'images' | 'labels'>;

/** The same images with labels that came after them; or why those do not fit. */
export function labelled(data: OwnImages, labels: Uint8Array): OwnImages | string {
  return labelProblem(labels, data.images.length / data.size ** 2) ?? { ...data, labels };
}
