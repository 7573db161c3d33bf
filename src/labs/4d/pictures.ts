import { reach } from '../../math/taps';
import { tapsOf } from '../../models/pixelcnn/schedule';
import type { Draw } from '../../viz/canvas';
import { drawGlyphs } from '../../viz/glyphs';
import { drawPixels, pixelAt } from '../../viz/pixels';
import type { Picture, Seen } from '../show';
import { count, expected, filled, rows, size, unpacked } from './fill';
import { metricPicture } from '../curve-pictures';

const nothing: Draw = () => {};

/** How many pixels stand. */
export const standing = ({ given }: Pick<Seen, 'given'>): number =>
  Math.max(0, Math.min(count, Math.round(given['pixel']?.[0] ?? count)));

/** The pixels that can be seen from a pixel, itself and later ones included where nothing is masked. */
export function seenFrom(config: Seen['config'], pixel: number): ReadonlySet<number> {
  const { first, layers } = tapsOf(config);
  const [row, column] = [Math.floor(pixel / size), pixel % size];
  const places = reach([first, ...layers]).map(([down, right]) => [row + down, column + right] as const);
  const inside = ([y, x]: readonly [number, number]) => y >= 0 && y < size && x >= 0 && x < size;
  return new Set(places.filter(inside).map(([y, x]) => y * size + x));
}

export const drawing: Picture = {
  view: 'drawing',
  title: (seen) =>
    standing(seen) === count
      ? 'One picture, drawn row by row'
      : `Pixel ${standing(seen) + 1} of ${count} is next`,
  label: 'A picture as it is drawn, pixel by pixel; dots mark the pixels that the next one depends on',
  place: 'main',
  shape: 'square',
  draw(seen) {
    const all = filled(seen.shown?.views['fill']);
    if (!all) return nothing;
    const { fixed } = unpacked(seen.given['fill']);
    const next = standing(seen);
    const from = next < count ? seenFrom(seen.config, next) : new Set<number>();
    const data = {
      size,
      shades: all.images.subarray(0, count),
      hue: (pixel: number) => (fixed[pixel] ? ('real' as const) : ('generated' as const)),
      next,
      dotted: (pixel: number) => from.has(pixel),
    };
    return (surface, theme) => drawPixels(surface, data, theme);
  },
  point: ({ x, y, width, height }, _, hands) => hands.give('pixel', [pixelAt(x, y, width, height, size)]),
};

export const chances: Picture = {
  view: 'chances',
  title: 'What it expected at each pixel',
  label: 'For each pixel that stands, how much ink the model expected there before it was drawn',
  place: 'main',
  shape: 'square',
  draw(seen) {
    const all = filled(seen.shown?.views['fill']);
    if (!all) return nothing;
    const shades = Array.from({ length: count }, (_, pixel) => expected(all.chancesAt(pixel)));
    const next = Math.min(count, standing(seen) + 1); // the next one's chances are known too
    return (surface, theme) => drawPixels(surface, { size, shades, hue: () => 'model', next }, theme);
  },
};

export const nine: Picture = {
  view: 'nine',
  title: 'Nine ways to go on',
  label: 'Nine pictures that go on from the same known pixels, each by draws of its own',
  place: 'side',
  shape: 'square',
  draw(seen) {
    const all = filled(seen.shown?.views['fill']);
    if (!all) return nothing;
    const { images } = all;
    const columns = Math.sqrt(rows);
    return (surface, theme) => drawGlyphs(surface, { images, size, columns, hue: 'generated' }, theme);
  },
};

export const losses = metricPicture('loss', {
  title: 'Loss, nats for a pixel',
  label: 'Training loss against the step',
});
