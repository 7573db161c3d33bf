import { describeStage } from '../../viz/describe';
import type { Owner } from '../../viz/stage';
import { lossPicture, qualityPicture, qualityTitle, stagePicture, warpPicture } from '../pictures';
import type { Picture, Show } from '../show';
import { last } from '../state/curves';
import { pointsOf } from '../state/set-of';
import type { LabState } from '../state/lab-state';
import { Under } from './Under';

const stage: Picture = {
  view: 'stage',
  title: 'Data space, in data units',
  label: 'Points on a plane, colored by the discriminator’s belief',
  place: 'main',
  shape: 'stage',
  draw: ({ shown, highlight }) => stagePicture(shown, highlight as Owner | undefined),
};

const warp: Picture = {
  view: 'warp',
  title: 'Square of noise, after G',
  label: 'The square of noise bent by the generator',
  place: 'side',
  shape: 'square',
  owner: 'generator',
  draw: ({ shown }) => warpPicture(shown),
};

const quality: Picture = {
  view: 'quality',
  title: ({ trail }) => qualityTitle(trail),
  label: 'Sample quality against the step',
  place: 'side',
  shape: 'curve',
  draw: ({ trail, until }) => qualityPicture(trail, until),
};

const losses: Picture = {
  view: 'losses',
  title: 'Loss, nats',
  label: 'Losses of D and G against the step',
  place: 'side',
  shape: 'curve',
  draw: ({ curves, until }) => lossPicture(curves, until),
};

const side = { warp, quality, losses };

/** The pictures of a GAN on points: data space, and beside it what the lab is about. */
export const duel = (...beside: readonly (keyof typeof side)[]): Show => ({
  pictures: [stage, ...beside.map((name) => side[name])],
  Under,
  describe,
  before:
    'A plane with the points of the data set. When a model has been trained, its generated points, D’s map and G’s square of noise appear here in words.',
});

function describe(state: LabState): string {
  const { window, real, samples, views, step } = state.shown!;
  return describeStage(
    { window, real, generated: samples, belief: views['belief'], pull: views['pull'] },
    {
      step,
      modes: pointsOf(state)?.modes,
      modesReached: state.quality['modes']?.value,
      accuracy: last(state.curves, 'discriminatorAccuracy'),
    },
  );
}
