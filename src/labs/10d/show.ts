import { crookedness, pathsOf, stagesIn } from '../paths/stages';
import type { Show } from '../show';
import { last } from '../state/curves';
import type { LabState } from '../state/lab-state';
import { count } from '../state/say';
import { loss, shownPaths, stage, timeOf, velocity } from './pictures';
import { Under } from './Under';

export default {
  pictures: [stage, velocity, loss],
  Under,
  describe,
  before:
    'A plane with the points of the data set and, when a model has been trained, the paths of its samples from noise to data. Beside it the velocity field as arrows.',
} satisfies Show;

function describe(state: LabState): string {
  const { shown, curves, quality } = state;
  const pieces = stagesIn(state) - 1;
  const crooked = crookedness(pathsOf(state, shownPaths));
  const cost = last(curves, 'loss');
  const { onMode } = quality;
  return [
    `Step ${count(shown?.step ?? 0)}.`,
    pieces > 0
      ? `The points stand at time ${timeOf(state).toFixed(2)} of 1.`
      : 'The picture shows where the samples end; their paths are to be seen from Start on.',
    pieces > 1 &&
      `In ${pieces} pieces each, the paths are ${crooked.toFixed(2)} times as long as the straight way.`,
    cost !== undefined && `The loss is ${cost.toFixed(2)}.`,
    onMode && `${Math.round(100 * onMode.value)}% of the finished samples lie on a cluster.`,
  ]
    .filter(Boolean)
    .join(' ');
}
