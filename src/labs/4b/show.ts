import type { Draw } from '../../viz/canvas';
import { drawCurves } from '../../viz/curves';
import { drawLines } from '../../viz/lines';
import { last } from '../state/curves';
import type { LabState } from '../state/lab-state';
import type { Picture, Seen, Show } from '../show';
import { linesOf } from '../text/lines';
import { Under } from './Under';
import { measurePicture } from '../curve-pictures';

const nothing: Draw = () => {};

const writing: Picture = {
  view: 'writing',
  title: 'What it writes now, each line from the same random numbers',
  label: 'Twelve lines of text drawn from the network',
  place: 'main',
  shape: 'stage',
  draw({ shown, symbols }: Seen) {
    const rows = linesOf(shown, symbols);
    if (rows.length === 0) return nothing;
    return (surface, theme) => drawLines(surface, { rows, hue: 'generated' }, theme);
  },
};

const heldOut = measurePicture(
  'heldOut',
  'held-out',
  ({ ngram1, ngram2, bestNgram }) => [
    { name: 'single letters', value: ngram1 },
    { name: '', value: ngram2 },
    { name: 'best n-gram', value: bestNgram },
  ],
  {
    title: 'Held-out text, bits per character',
    label:
      'Bits per character on text that no step saw, and what counting single letters, pairs and the best n-gram pay',
  },
);

/** What is left of the gradient after so many symbols, as a share of where it starts. */
const fading = (lags: Float32Array) => lags.map((norm) => norm / Math.max(lags[0] ?? 0, 1e-9));

const lags: Picture = {
  view: 'lags',
  title: 'Gradient that arrives, by how many symbols back',
  label: 'Norm of the gradient against the lag, as a share of its norm at lag 0',
  place: 'side',
  shape: 'curve',
  draw({ shown }) {
    const norms = shown?.views['lags'];
    if (!norms || norms.length === 0) return nothing;
    const step = Float32Array.from(norms, (_, lag) => lag);
    const curve = { name: '', hue: 'model' as const, values: fading(norms) };
    return (surface, theme) =>
      drawCurves(surface, { step, curves: [curve], until: norms.length - 1, across: 'lag' }, theme);
  },
};

function describe(state: LabState): string {
  const loss = last(state.curves, 'loss');
  const { heldOut: held, bestNgram } = state.quality;
  const norms = state.shown?.views['lags'];
  const [line] = linesOf(state.shown, state.shown?.symbols ?? state.text?.symbols);
  return [
    `Step ${state.step.toLocaleString('en-US')}.`,
    line === undefined ? '' : `The first line it writes is “${line}”.`,
    loss === undefined ? '' : `The training loss is ${loss.toFixed(2)} nats per symbol.`,
    held && bestNgram
      ? `On text that no step saw it pays ${held.value.toFixed(2)} bits per character; the best n-gram pays ${bestNgram.value.toFixed(2)}.`
      : '',
    norms && norms.length > 8
      ? `After 8 symbols ${Math.round(100 * fading(norms)[8]!)} percent of the gradient is left.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

export default {
  pictures: [writing, heldOut, lags],
  Under,
  describe,
  before:
    'Twelve lines of text will stand here, noise at first, beside a curve of what the network pays for names it never saw.',
} satisfies Show;
