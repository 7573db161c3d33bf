import { drawCurves, type Curve } from '../../viz/curves';
import { drawGlyphs } from '../../viz/glyphs';
import { drawRows } from '../../viz/rows';
import type { Picture } from '../show';

/** Glyphs in a row of data. */
const across = 4;

export const samples: Picture = {
  view: 'samples',
  title: ({ config }) => `Samples at temperature ${String(config['temperature'])}`,
  label: 'A sheet of pictures that the flow made from noise',
  place: 'main',
  shape: 'stage',
  draw:
    ({ shown }) =>
    (surface, theme) => {
      if (!shown?.size) return;
      const images = shown.samples.subarray(0, 36 * shown.size ** 2);
      const columns = Math.ceil(Math.sqrt(images.length) / shown.size);
      drawGlyphs(surface, { images, size: shown.size, columns, hue: 'generated' }, theme);
    },
};

/** Real digits above the noise that each of them becomes. */
export const noise: Picture = {
  view: 'noise',
  title: 'Digits, and their noise',
  label: 'A row of real digits above the noise that the flow turns each of them into',
  place: 'side',
  shape: 'curve',
  near: true,
  draw:
    ({ shown }) =>
    (surface, theme) => {
      const [real, z] = [shown?.real, shown?.views['noise']];
      if (!shown?.size || !real || !z) return;
      const kept = across * shown.size ** 2;
      const rows = [
        { name: 'real', hue: 'real', images: real.subarray(0, kept) },
        { name: 'as noise', hue: 'noise', images: z.subarray(0, kept) },
      ] as const;
      drawRows(surface, rows, shown.size, theme);
    },
};

/** From the first real digit to the second, straight through the noise. */
export const walk: Picture = {
  view: 'walk',
  title: 'A walk through noise',
  label: 'Eight pictures on the straight line between the noise of two real digits',
  place: 'side',
  shape: 'curve',
  near: true,
  draw:
    ({ shown }) =>
    (surface, theme) => {
      const images = shown?.views['walk'];
      if (!shown?.size || !images) return;
      const half = images.length / 2;
      const rows = [
        { name: 'from the first digit', hue: 'generated', images: images.subarray(0, half) },
        { name: 'to the second', hue: 'generated', images: images.subarray(half) },
      ] as const;
      drawRows(surface, rows, shown.size, theme);
    },
};

export const cost: Picture = {
  view: 'losses',
  title: 'Cost of a pixel, bits',
  label: 'Bits per pixel against the step, of the data and of an empty sheet',
  place: 'side',
  shape: 'curve',
  draw:
    ({ curves, until }) =>
    (surface, theme) => {
      const { bits, blank } = curves.metrics;
      if (!bits || curves.step.length === 0) return;
      const lines: readonly Curve[] = [
        { name: 'data', hue: 'real', values: bits },
        ...(blank ? [{ name: 'empty sheet', hue: 'model', dashed: true, values: blank } as const] : []),
      ];
      drawCurves(surface, { step: curves.step, curves: lines, until }, theme);
    },
};
