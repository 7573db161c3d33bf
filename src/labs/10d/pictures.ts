import { drawField } from '../../viz/field';
import { paths } from '../../viz/marks/paths';
import { stageScale } from '../../viz/stage';
import { loss } from '../10b/pictures';
import { drawStageAt } from '../paths/draw';
import { pathsOf, stagesIn } from '../paths/stages';
import type { Picture, Seen } from '../show';

/** Paths that are drawn. */
export const shownPaths = 60;

/** The time that is looked at: 0 noise, 1 data. */
export const timeOf = ({ given }: Pick<Seen, 'given'>): number => given['velocity']?.[0] ?? 1;

/** The stage that the sampler had reached by then. */
export function stageBy(seen: Pick<Seen, 'shown' | 'given'>): number {
  const last = Math.max(1, stagesIn(seen) - 1);
  return Math.round(last * timeOf(seen));
}

export const stage: Picture = {
  view: 'stage',
  title: (seen) =>
    stagesIn(seen) > 0
      ? `Paths from noise to data, points at time ${timeOf(seen).toFixed(2)}`
      : 'Samples, in data units',
  label: 'Paths of the samples from noise to data, the points at the time that is looked at, and the data',
  place: 'main',
  shape: 'stage',
  draw: (seen) => (surface, theme) => {
    const { shown } = seen;
    if (!shown) return;
    drawStageAt(seen, stageBy(seen))(surface, theme);
    const { ctx, width, height } = surface;
    const scale = stageScale(shown.window, width, height);
    ctx.save();
    ctx.beginPath();
    ctx.rect(scale.box.x, scale.box.y, scale.box.width, scale.box.height);
    ctx.clip();
    const all = pathsOf(seen, shownPaths);
    paths(ctx, scale, all, { color: theme.halo, width: 3 });
    paths(ctx, scale, all, { color: theme.mark.model, width: 1.1 });
    ctx.restore();
  },
};

export const velocity: Picture = {
  view: 'velocity',
  title: (seen) => `Velocity field at time ${timeOf(seen).toFixed(2)}`,
  label: 'Arrows: the learned velocity on a grid, at the time that is looked at',
  place: 'side',
  shape: 'square',
  near: true,
  draw:
    ({ shown }) =>
    (surface, theme) => {
      const vectors = shown?.views['velocity'];
      if (shown && vectors) drawField(surface, { window: shown.window, vectors, hue: 'model' }, theme);
    },
};

export { loss };
