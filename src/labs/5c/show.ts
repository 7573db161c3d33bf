import type { Draw } from '../../viz/canvas';
import { drawCurves } from '../../viz/curves';
import type { Picture, Show } from '../show';
import { last } from '../state/curves';
import type { LabState } from '../state/lab-state';
import { Under } from './Under';

const nothing: Draw = () => {};

const losses: Picture = {
  view: 'losses',
  title: 'Loss, nats per word',
  label: 'Training loss against the step',
  place: 'main',
  shape: 'wide',
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
