import { stageScale } from '../../viz/stage';
import type { Place, Seen } from '../show';
import { couplingsOf, samplesAt } from './layers';

type On = Pick<Seen, 'shown' | 'config' | 'given'>;

/** A press takes hold of a sample this near, CSS pixels: half a fingertip. */
const reach = 18;
/** Layers that the slider knows. */
const step = 0.25;
/** A way may cross itself: a layer farther off counts as that much farther away, CSS pixels. */
const perLayer = 6;

/** How far sample i of these lies from the pointer, CSS pixels. points: [n, 2] */
function gaps({ shown }: On, { x, y, width, height }: Place) {
  const scale = stageScale(shown!.window, width, height);
  return (points: Float32Array, i: number) =>
    Math.hypot(scale.x(points[2 * i]!) - x, scale.y(points[2 * i + 1]!) - y);
}

/** The sample under a press, if there is one that has a way to go along: not in a recorded picture. */
export function sampleAt(at: Place, seen: On): number | undefined {
  const points = samplesAt(seen);
  if (!points || !seen.shown?.stages || seen.shown.recorded) return undefined;
  const gap = gaps(seen, at);
  let [best, least]: [number | undefined, number] = [undefined, reach];
  for (let i = 0; i < points.length / 2; i++) {
    const away = gap(points, i);
    if (away < least) [best, least] = [i, away];
  }
  return best;
}

/** The layer at which sample i comes nearest to the pointer, as the slider counts; of two that are alike the one closer to `from`. */
export function layerBy(seen: On, i: number, at: Place, from: number): number {
  const layers = Array.from({ length: couplingsOf(seen) / step + 1 }, (_, k) => k * step);
  const gap = gaps(seen, at);
  const cost = (layer: number) => gap(samplesAt(seen, layer)!, i) + perLayer * Math.abs(layer - from);
  return layers.reduce((best, layer) => (cost(layer) < cost(best) ? layer : best));
}
