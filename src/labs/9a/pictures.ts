import { drawSheet } from '../../viz/sheet';
import { drawWarp } from '../../viz/warp';
import type { Picture, Seen } from '../show';
import { metricPicture } from '../curve-pictures';

export const couplingsOf = ({ config }: Pick<Seen, 'config'>) => config['couplings'] as number;

/** The layer that is looked at: 0 is noise, the number of couplings is data. */
export function layerOf(seen: Pick<Seen, 'config' | 'given'>): number {
  const most = couplingsOf(seen);
  return Math.min(most, seen.given['sheet']?.[0] ?? most);
}

/** The samples at a layer, between two stages where it is no whole number. -> [n, 2] */
export function samplesAt({ shown, ...seen }: Seen): Float32Array | undefined {
  const stages = shown?.stages;
  if (!shown || !stages) return shown?.samples;
  const size = shown.samples.length;
  const layer = Math.min(layerOf({ ...seen }), stages.length / size - 1);
  const [below, share] = [Math.floor(layer), layer % 1];
  const from = stages.subarray(below * size, (below + 1) * size);
  if (share === 0) return from;
  return from.map((value, i) => value + share * (stages[(below + 1) * size + i]! - value));
}

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
