import type { Show } from '../show';
import { last } from '../state/curves';
import type { LabState } from '../state/lab-state';
import { Under } from './Under';
import { metricPicture } from '../curve-pictures';

const losses = metricPicture('loss', {
  title: 'Loss, nats per word',
  label: 'Training loss against the step',
  place: 'main',
  shape: 'wide',
});

function describe(state: LabState): string {
  const loss = last(state.curves, 'loss');
  return [
    `Step ${state.step.toLocaleString('en-US')}.`,
    loss === undefined ? '' : `The training loss is ${loss.toFixed(2)} nats per word.`,
    'The table below has a row for each of 24 people and a column for each reply, with its chance in percent. The last six people are those whose home the text never says.',
  ]
    .filter(Boolean)
    .join(' ');
}

export default {
  pictures: [losses],
  Under,
  describe,
  before:
    'The loss will be drawn here. Below stands a table of 24 people and what the model answers for each.',
} satisfies Show;
