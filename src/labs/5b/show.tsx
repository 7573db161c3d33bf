import { drawAttention } from '../../viz/attention';
import type { Draw } from '../../viz/canvas';
import { drawCurves } from '../../viz/curves';
import type { Picture, Seen, Show, UnderProps } from '../show';
import { last } from '../state/curves';
import type { LabState } from '../state/lab-state';
import { Writer } from '../text/Writer';

const nothing: Draw = () => {};

const attention: Picture = {
  view: 'attention',
  title: 'Where each symbol looks: a square for each head, a row of them for each layer',
  label: 'Attention of every head over the text written so far',
  place: 'main',
  shape: 'wide',
  draw({ shown, config, symbols = [] }: Seen) {
    const weights = shown?.views['attention'];
    if (!shown || !weights) return nothing;
    const [layers, heads] = [config['layers'] as number, config['heads'] as number];
    const given = shown.given?.['attention'];
    const used = given?.[config['context'] as number] ?? 0;
    const read = Array.from(given?.slice(0, used) ?? [], (token) => symbols[token] ?? '');
    const data = { weights, maps: layers * heads, used, symbols: read, columns: heads };
    return (surface, theme) => drawAttention(surface, data, theme);
  },
};

const losses: Picture = {
  view: 'losses',
  title: 'Loss, nats per symbol',
  label: 'Training loss against the step',
  place: 'side',
  shape: 'curve',
  draw: ({ curves, until }) =>
    curves.step.length === 0
      ? nothing
      : (surface, theme) =>
          drawCurves(
            surface,
            {
              step: curves.step,
              curves: [{ name: '', hue: 'model', values: curves.metrics['loss']! }],
              until,
            },
            theme,
          ),
};

const heldOut: Picture = {
  view: 'held-out',
  title: 'Held-out text, bits per character',
  label: 'Bits per character on text that no step saw, and what the best n-gram pays',
  place: 'side',
  shape: 'curve',
  draw({ trail, until }) {
    if (trail.length === 0) return nothing;
    const step = Float32Array.from(trail, (at) => at.step);
    const values = Float32Array.from(trail, (at) => at.metrics['heldOut'] ?? NaN);
    const best = trail.at(-1)!.metrics['bestNgram'];
    const levels = best === undefined ? [] : [{ value: best, name: 'n-gram' }];
    return (surface, theme) =>
      drawCurves(surface, { step, curves: [{ name: '', hue: 'generated', values }], until, levels }, theme);
  },
};

const Under = ({ id, state, hands }: UnderProps) => <Writer id={id} state={state} hands={hands} live />;

function describe(state: LabState): string {
  const loss = last(state.curves, 'loss');
  const { heldOut: held, bestNgram } = state.quality;
  return [
    `Step ${state.step.toLocaleString('en-US')}.`,
    loss === undefined ? '' : `The training loss is ${loss.toFixed(2)} nats per symbol.`,
    held && bestNgram
      ? `On text that no step saw the model pays ${held.value.toFixed(2)} bits per character; the best n-gram pays ${bestNgram.value.toFixed(2)}.`
      : '',
    'Once it writes, each square shows one head: row by row, which earlier symbols each symbol looks at.',
  ]
    .filter(Boolean)
    .join(' ');
}

export default {
  pictures: [attention, losses, heldOut],
  Under,
  describe,
  before:
    'Squares of attention, one for each head, will stand here, beside the loss and what the model pays for text that it never saw. Below it writes.',
} satisfies Show;
