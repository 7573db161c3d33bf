import { clipTo } from '../../viz/marks/frame';
import { paths } from '../../viz/marks/paths';
import { stageScale } from '../../viz/stage';
import { warpPicture, stagePicture } from '../pictures';
import type { Picture, Show } from '../show';
import { losses } from '../squeeze/pictures';
import { lineOf } from './line';
import { Under } from './Under';
import { describe } from './words';

const stage: Picture = {
  view: 'stage',
  title: 'Data space, in data units',
  label: 'Points on a plane: the data, and random codes decoded',
  place: 'main',
  shape: 'stage',
  draw: (seen) => (surface, theme) => {
    stagePicture(seen.shown)(surface, theme);
    const map = seen.shown?.views['warp'];
    const curve = map && lineOf(map);
    if (!curve) return;
    const { ctx, width, height } = surface;
    const scale = stageScale(seen.shown!.window, width, height);
    ctx.save();
    clipTo(ctx, scale.box);
    paths(ctx, scale, [curve], { color: theme.halo, width: 5 });
    paths(ctx, scale, [curve], { color: theme.mark.latent, width: 2.5 });
    ctx.restore();
  },
};

const warp: Picture = {
  view: 'warp',
  title: 'All codes, decoded',
  label: 'The latent line or plane, bent by the decoder',
  place: 'side',
  shape: 'square',
  near: true,
  draw: ({ shown }) => warpPicture(shown),
};

export default {
  pictures: [stage, warp, losses],
  Under,
  describe,
  before:
    'A plane with the points of the data set. When a model has been trained, what random codes decode to appears here in words.',
} satisfies Show;
