/** Pictures of models that squeeze: codes, what is rebuilt from them, and what places among them stand for. */
import { curvesOf } from './terms';
import { drawCurves } from '../../viz/curves';
import { drawGlyphs } from '../../viz/glyphs';
import { drawLatent, latentWindow, type LatentData } from '../../viz/latent';
import { drawRows } from '../../viz/rows';
import { stageScale } from '../../viz/stage';
import { toData } from '../../viz/scale';
import { drawTerms } from '../../viz/terms';
import type { Picture, Seen } from '../show';
import { last } from '../state/curves';

/** The largest code that the view `decode` takes; the rest of a smaller one is left at 0. */
export const codeRoom = 16;
/** Data that are rebuilt, as the family's view does. */
export const rebuilt = 8;

export const latentOf = ({ config }: Pick<Seen, 'config'>) => config['latent'] as number;

/** The place that the reader looks at: the first two numbers of a code. */
export function cursorOf({ given }: Pick<Seen, 'given'>): readonly [number, number] {
  const code = given['decode'];
  return [code?.[0] ?? 0, code?.[1] ?? 0];
}

export const padded = (...code: readonly number[]): number[] =>
  Array.from({ length: codeRoom }, (_, i) => code[i] ?? 0);

/** What the latent plane shows; undefined before there is a picture. */
export function latentIn(seen: Seen, cursor: boolean): LatentData | undefined {
  const codes = seen.shown?.views['codes'];
  if (!codes) return undefined;
  const latent = latentOf(seen);
  if (codes.length % (2 * latent) !== 0) return undefined;
  const labels = seen.shown?.labels;
  return {
    codes,
    latent,
    window: latentWindow(codes, latent),
    names: labels && Array.from(labels, String),
    clouds: seen.config['kl'] === true,
    prior: seen.config['kl'] === true,
    ...(cursor && { cursor: cursorOf(seen) }),
  };
}

const latentPicture = (cursor: boolean): Picture => ({
  view: 'latent',
  title: (seen) => (latentOf(seen) > 2 ? `First two of ${latentOf(seen)} latent numbers` : 'Latent space'),
  label: 'Codes of the data on the plane of the first two latent numbers',
  place: 'main',
  shape: 'stage',
  draw: (seen) => (surface, theme) => {
    const data = latentIn(seen, cursor);
    if (data) drawLatent(surface, data, theme);
  },
  ...(cursor && {
    point: ({ x, y, width, height }, seen, hands) => {
      const data = latentIn(seen, true);
      if (!data) return;
      hands.give('decode', padded(...toData(stageScale(data.window, width, height), x, y)));
    },
  }),
});

export const codes = latentPicture(false);
export const codesAndCursor = latentPicture(true);

/** Originals above what their codes bring back. */
export const rows: Picture = {
  view: 'rows',
  title: 'In, and out again',
  label: 'Digits above the same digits rebuilt from their codes',
  place: 'side',
  shape: 'curve',
  draw:
    ({ shown }) =>
    (surface, theme) => {
      const [real, out] = [shown?.real, shown?.views['reconstruct']];
      if (!shown?.size || !real || !out) return;
      const kept = real.subarray(0, rebuilt * shown.size ** 2);
      const both = [
        { name: 'real', hue: 'real', images: kept },
        { name: 'rebuilt', hue: 'model', images: out },
      ] as const;
      drawRows(surface, both, shown.size, theme);
    },
};

const sheet = (
  view: string,
  title: Picture['title'],
  label: string,
  columns: number | 'square',
  of: (seen: Seen) => Float32Array | 0 | undefined,
  place: Picture['place'] = 'side',
): Picture => ({
  view,
  title,
  label,
  place,
  shape: 'square',
  draw: (seen) => (surface, theme) => {
    const [images, size] = [of(seen), seen.shown?.size];
    if (!images || images.length === 0 || !size) return;
    const count = images.length / size ** 2;
    const across = columns === 'square' ? Math.ceil(Math.sqrt(count)) : columns;
    drawGlyphs(surface, { images, size, columns: across, hue: 'generated' }, theme);
  },
});

/** What the place of the cursor stands for. */
export const decoded: Picture = {
  ...sheet(
    'decoded',
    'Decoded at the cross',
    'The picture that the decoder makes of the marked code',
    1,
    ({ shown }) => shown?.views['decode'],
  ),
  near: true,
};

/** The latent plane as pictures. */
export const manifold = sheet(
  'manifold',
  'The plane, decoded',
  'A sheet of pictures decoded from a grid over the latent plane',
  'square',
  ({ shown }) => shown?.size && shown.views['warp'] && upright(shown.views['warp'], shown.size),
  'main',
);

/** Codes at random, decoded. */
export const samples = sheet(
  'samples',
  ({ shown }) =>
    `Random codes, decoded${shown?.recorded && shown.samples.length === 0 ? ': from Start on' : ''}`,
  'Pictures decoded from random codes',
  'square',
  ({ shown }) => shown?.samples.subarray(0, 36 * (shown.size ?? 0) ** 2),
);
export const samplesLarge: Picture = { ...samples, place: 'main' };

/** A lattice goes up from the bottom left, a sheet down from the top left. */
function upright(images: Float32Array, size: number): Float32Array {
  const rows = Math.round(Math.sqrt(images.length / size ** 2));
  const row = images.length / rows;
  const out = new Float32Array(images.length);
  for (let r = 0; r < rows; r++) out.set(images.subarray(r * row, (r + 1) * row), (rows - 1 - r) * row);
  return out;
}

/** The two terms of the loss, as they stand. */
export const terms: Picture = {
  view: 'terms',
  title: 'Two terms, nats',
  label: 'Two bars: what rebuilding costs, and the KL term',
  place: 'side',
  shape: 'curve',
  draw:
    ({ curves }) =>
    (surface, theme) => {
      const [reconstruction, kl] = [last(curves, 'reconstruction'), last(curves, 'kl')];
      if (reconstruction === undefined || kl === undefined) return;
      drawTerms(
        surface,
        [
          { name: 'reconstruction', hue: 'model', value: reconstruction },
          { name: 'KL', hue: 'latent', value: kl },
        ],
        Math.max(60, reconstruction, kl),
        theme,
      );
    },
};

export const losses: Picture = {
  view: 'losses',
  title: 'Terms, nats',
  label: 'Reconstruction and KL against the step',
  place: 'side',
  shape: 'curve',
  draw:
    ({ curves, until }) =>
    (surface, theme) => {
      if (curves.step.length > 0)
        drawCurves(surface, { step: curves.step, curves: curvesOf(curves.metrics), until }, theme);
    },
};
