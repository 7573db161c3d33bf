import { drawAttention } from '../../viz/attention';
import type { Draw } from '../../viz/canvas';
import type { Picture, Seen, Show, UnderProps } from '../show';
import { last } from '../state/curves';
import type { LabState } from '../state/lab-state';
import { Writer } from '../text/Writer';
import { measurePicture, metricPicture } from '../curve-pictures';

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

const losses = metricPicture('loss', {
  title: 'Loss, nats per symbol',
  label: 'Training loss against the step',
});

const heldOut = measurePicture(
  'heldOut',
  'held-out',
  ({ bestNgram }) => [{ name: 'n-gram', value: bestNgram }],
  {
    title: 'Held-out text, bits per character',
    label: 'Bits per character on text that no step saw, and what the best n-gram pays',
  },
);

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
