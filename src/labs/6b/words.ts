import { describeStage } from '../../viz/describe';
import { near } from '../../viz/marks/measure';
import type { LabState } from '../state/lab-state';
import { lineOf } from './line';

/** One in so many codes of the plane is looked at. */
const every = 4;

/** Where the points lie, and which shape all codes make together. */
export function describe({ shown }: Pick<LabState, 'shown'>): string {
  const { window, real, samples, views, step } = shown!;
  const stage = describeStage({ window, real, generated: samples }, { step });
  const map = views['warp'];
  const shape = map && real && (lineWords(lineOf(map)) ?? planeWords(map, real, window[1] - window[0]));
  return [stage, shape].filter(Boolean).join(' ');
}

function lineWords(line: Float32Array | undefined): string | undefined {
  if (!line) return undefined;
  const between = (i: number, j: number) =>
    Math.hypot(line[2 * i]! - line[2 * j]!, line[2 * i + 1]! - line[2 * j + 1]!);
  const last = line.length / 2 - 1;
  let length = 0;
  for (let i = 0; i < last; i++) length += between(i, i + 1);
  return `All codes together make one curve, ${length.toFixed(2)} long in data units; its ends lie ${between(0, last).toFixed(2)} apart.`;
}

/** map: [n, 2], side: of the window, data units */
function planeWords(map: Float32Array, real: Float32Array, side: number): string {
  const some = Float32Array.from({ length: 2 * Math.floor(map.length / 2 / every) }, (_, i) => {
    const code = every * (i >> 1);
    return map[2 * code + (i & 1)]!;
  });
  const share = Math.round(100 * near(some, real, 0.05 * side));
  return `All codes together make a bent sheet; ${share} percent of it lies close to real points.`;
}
