import { describeStage } from '../../viz/describe';
import { warpPicture, stagePicture } from '../pictures';
import type { Picture, Show } from '../show';
import { losses } from '../squeeze/pictures';
import type { LabState } from '../state/lab-state';
import { Under } from './Under';

const stage: Picture = {
  view: 'stage',
  title: 'Data space, in data units',
  label: 'Points on a plane: the data, and random codes decoded',
  place: 'main',
  shape: 'stage',
  draw: ({ shown }) => stagePicture(shown),
};

const warp: Picture = {
  view: 'warp',
  title: 'All codes, decoded',
  label: 'The latent line or plane, bent by the decoder',
  place: 'side',
  shape: 'square',
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
