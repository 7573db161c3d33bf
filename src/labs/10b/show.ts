import { stagesIn } from '../paths/stages';
import type { Show } from '../show';
import { last } from '../state/curves';
import type { LabState } from '../state/lab-state';
import { count } from '../state/say';
import { stageOf } from './noise-levels';
import { exact, learned, loss, stage } from './pictures';
import { Under } from './Under';

export default {
  pictures: [stage, learned, exact, loss],
  Under,
  describe,
  before:
    'A plane with the points of the data set and, when a model has been trained, points on their way from noise to data. Beside it the learned score as arrows, and the exact one where it is known.',
} satisfies Show;

function describe(state: LabState): string {
  const { shown, curves, quality } = state;
  const [at, most] = [stageOf(state), stagesIn(state) - 1];
  const cost = last(curves, 'loss');
  const { onMode, modes, jensenShannon } = quality;
  return [
    `Step ${count(shown?.step ?? 0)}.`,
    at === 0
      ? 'The picture shows the noise that generation starts from: one round cloud.'
      : at === most
        ? `The picture shows samples after ${most} denoising step${most === 1 ? '' : 's'}.`
        : `The picture shows the points after ${at} of ${most} denoising steps.`,
    cost !== undefined && `The loss is ${cost.toFixed(2)}.`,
    onMode && modes
      ? `Of the finished samples, ${Math.round(100 * onMode.value)}% lie on a cluster, and ${modes.value} clusters are reached.`
      : jensenShannon &&
        `The Jensen-Shannon distance of the finished samples to the data is ${jensenShannon.value.toFixed(2)} bits.`,
  ]
    .filter(Boolean)
    .join(' ');
}
