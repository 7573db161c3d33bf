import { drawSheet } from '../../viz/sheet';
import { drawWarp } from '../../viz/warp';
import type { Picture } from '../show';
import { metricPicture } from '../curve-pictures';
import { layerBy, sampleAt } from './grab';
import { couplingsOf, layerOf, lookAt, samplesAt } from './layers';

/** Both clouds at one layer: samples on their way from noise, data on theirs to it. */
export const stage: Picture = {
  view: 'stage',
  title: (seen) => {
    const [layer, most] = [layerOf(seen), couplingsOf(seen)];
    if (layer === most) return 'Data space, in data units';
    return layer === 0 ? 'Noise' : `After ${+layer.toFixed(1)} of ${most} layers`;
  },
  label: 'A plane with generated and real points, and the density that the flow gives each place',
  place: 'main',
  shape: 'stage',
  draw: (seen) => (surface, theme) => {
    const { shown } = seen;
    if (!shown) return;
    const whole = layerOf(seen) === couplingsOf(seen);
    drawSheet(
      surface,
      {
        window: shown.window,
        real: whole ? shown.real : shown.views['outward'],
        generated: samplesAt(seen),
        ...(whole && { density: shown.views['density'] }),
      },
      theme,
    );
  },
  grab: sampleAt,
  drag: (i, at, seen, hands) => lookAt(layerBy(seen, i, at, layerOf(seen)), couplingsOf(seen), hands),
};

export const sheet: Picture = {
  view: 'warp',
  title: 'The sheet of noise',
  label: 'A square grid of noise, bent by the layers up to the one that is looked at',
  place: 'side',
  shape: 'square',
  near: true,
  draw:
    ({ shown }) =>
    (surface, theme) => {
      const map = shown?.views['sheet'];
      if (shown && map) drawWarp(surface, { window: shown.window, map }, theme);
    },
};

export const cost = metricPicture('nll', {
  title: 'Cost of a point, nats',
  label: 'Negative log-likelihood against the step',
});
