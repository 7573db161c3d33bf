import type { Draw } from '../../viz/canvas';
import { drawCone, placeAt } from '../../viz/cone';
import { drawLanes } from '../../viz/wave';
import type { Picture, Seen } from '../show';
import { coneOf, firstPlace, placesOf } from './cone';
import { areNotes, look, rate } from '../sound/heard';
import { measurePicture, metricPicture } from '../curve-pictures';

const nothing: Draw = () => {};

/** Rows of the data, and rows that the model made from nothing. */
const [real, made] = [1, 2];

const rowsOf = (numbers: Float32Array, count: number, length: number) =>
  Array.from({ length: count }, (_, i) => numbers.subarray(i * length, (i + 1) * length));

export const sound: Picture = {
  view: 'sound',
  title({ shown, symbols }) {
    if (!shown || !symbols) return 'Real, and made from nothing';
    const length = shown.samples.length / made;
    const long = areNotes(symbols) ? `${length / 8} bars` : `${Math.round((1000 * length) / rate)} ms`;
    return `Real, and made from nothing: ${long} each`;
  },
  label: 'A stretch of real sound that no step heard, above two stretches that the model made',
  place: 'main',
  shape: 'wide',
  draw({ shown, symbols }) {
    if (!shown?.real || !symbols || shown.samples.length === 0) return nothing;
    const length = shown.samples.length / made;
    const lanes = [
      ...rowsOf(shown.real, real, length).map((row) => ({
        name: 'real',
        hue: 'real' as const,
        ...look(row, symbols),
      })),
      ...rowsOf(shown.samples, made, length).map((row) => ({
        name: 'generated',
        hue: 'generated' as const,
        ...look(row, symbols),
      })),
    ];
    return (surface, theme) => drawLanes(surface, { lanes, places: length }, theme);
  },
};

/** The place whose answer is looked at. */
export const lookedAt = ({ given, config }: Pick<Seen, 'given' | 'config'>): number =>
  Math.min(placesOf(config) - 1, Math.round(given['reach']?.[0] ?? firstPlace(config)));

export const reach: Picture = {
  view: 'reach',
  title: 'What one answer hears, layer by layer',
  label:
    'Rows of places, the sound at the bottom and the answers on top, with lines along which one answer hears',
  place: 'main',
  shape: 'wide',
  draw: (seen) => (surface, theme) => drawCone(surface, coneOf(seen.config, lookedAt(seen)), theme),
  point: ({ x, width }, { config }, hands) => hands.give('reach', [placeAt(x, width, placesOf(config))]),
  hover: true,
};

export const losses = metricPicture('loss', { title: 'Loss, nats', label: 'Training loss against the step' });

export const oddness = measurePicture(
  'oddness',
  'oddness',
  ({ bestNgram }, quality) => [{ name: 'real', value: quality['oddness']?.floor ?? bestNgram }],
  {
    title: 'Oddness of what it makes, bits',
    label: 'What an n-gram counted from the data pays for what the model makes, and for the real',
    atLeast: 4,
  },
);
