import { describeStage } from '../../viz/describe';
import { clipTo } from '../../viz/marks/frame';
import { paths } from '../../viz/marks/paths';
import { stageScale } from '../../viz/stage';
import { warpPicture, stagePicture } from '../pictures';
import type { Picture, Seen, Show } from '../show';
import { latentOf, losses } from '../squeeze/pictures';
import type { LabState } from '../state/lab-state';
import { Under } from './Under';

const stage: Picture = {
  view: 'stage',
  title: 'Data space, in data units',
  label: 'Points on a plane: the data, and random codes decoded',
  place: 'main',
  shape: 'stage',
  draw: (seen) => (surface, theme) => {
    stagePicture(seen.shown)(surface, theme);
    const curve = curveOf(seen);
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

/** Where the codes of one number lead: every row of the lattice is this curve. -> [k, 2] */
function curveOf(seen: Seen): Float32Array | undefined {
  const map = seen.shown?.views['warp'];
  if (!map || latentOf(seen) > 1) return undefined;
  return map.subarray(0, 2 * Math.round(Math.sqrt(map.length / 2)));
}

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

function describe(state: LabState): string {
  const { window, real, samples, step } = state.shown!;
  return describeStage({ window, real, generated: samples }, { step });
}
