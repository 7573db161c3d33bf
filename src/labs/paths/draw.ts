import type { Draw } from '../../viz/canvas';
import { drawStage } from '../../viz/stage';
import type { Seen } from '../show';
import { stageAt } from './stages';

/** The samples at one stage of their way, with the data: noise at the first. */
export const drawStageAt =
  (seen: Pick<Seen, 'shown'>, at: number): Draw =>
  (surface, theme) => {
    if (!seen.shown) return;
    const { window, real } = seen.shown;
    const points = stageAt(seen, at);
    drawStage(surface, { window, real, ...(at === 0 ? { noise: points } : { generated: points }) }, theme);
  };
