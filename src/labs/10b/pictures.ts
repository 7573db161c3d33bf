import { drawField } from '../../viz/field';
import { drawStage } from '../../viz/stage';
import { drawStageAt } from '../paths/draw';
import { stagesIn } from '../paths/stages';
import type { Picture } from '../show';
import { exactAt, shareAt, stageOf } from './noise-levels';
import { metricPicture } from '../curve-pictures';

/** Arrows per side. */
export const side = 15;

export const stage: Picture = {
  view: 'stage',
  title: (seen) => {
    const [at, last] = [stageOf(seen), Math.max(0, stagesIn(seen) - 1)];
    return at === 0
      ? 'Noise, in data units'
      : at === last
        ? 'Samples, in data units'
        : `After ${at} of ${last} denoising steps`;
  },
  label: 'Points on their way from noise to data, with the data',
  place: 'main',
  shape: 'stage',
  draw: (seen) => drawStageAt(seen, stageOf(seen)),
};

export const learned: Picture = {
  view: 'score',
  title: 'Learned score at this noise',
  label: 'Arrows: the learned score on a grid, at the noise level that is looked at',
  place: 'side',
  shape: 'square',
  near: true,
  draw:
    ({ shown }) =>
    (surface, theme) => {
      const vectors = shown?.views['score'];
      if (shown && vectors) drawField(surface, { window: shown.window, vectors, hue: 'model' }, theme);
    },
};

export const exact: Picture = {
  view: 'exact',
  title: (seen) =>
    exactAt(seen, 0.5, 1) ? 'Exact score at this noise' : 'Exact score: known for clusters only',
  label: 'Arrows: the exact score of the data at the same noise level, where their density is known',
  place: 'side',
  shape: 'square',
  near: true,
  draw: (seen) => (surface, theme) => {
    const { shown } = seen;
    if (!shown) return;
    const last = Math.max(1, stagesIn(seen) - 1);
    const vectors = exactAt(seen, shareAt(stageOf(seen), last), side);
    if (vectors) drawField(surface, { window: shown.window, vectors, hue: 'real' }, theme);
    else drawStage(surface, { window: shown.window, real: shown.real }, theme, { bare: true });
  },
};

export const loss = metricPicture('loss', {
  title: 'Loss',
  label: 'The loss against the step',
  atLeast: 0.5,
});
