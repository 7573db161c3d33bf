import type { Scale } from '../scale';
import type { Theme } from '../theme';
import type { Field } from './belief';

/**
 * Where the field is 0, by marching squares between cell centers: segments in data units.
 * A saddle is cut in the order of its crossings. -> [segments, 4] as x0, y0, x1, y1
 */
export function zeroLine({ values, size, window: [left, right, bottom, top] }: Field): Float32Array {
  const found: number[] = [];
  const x = (column: number) => left + ((column + 0.5) / size) * (right - left);
  const y = (row: number) => bottom + ((row + 0.5) / size) * (top - bottom);
  for (let j = 0; j + 1 < size; j++) {
    for (let i = 0; i + 1 < size; i++) {
      const at = j * size + i;
      const [a, b, c, d] = [values[at]!, values[at + 1]!, values[at + size]!, values[at + size + 1]!];
      const hits: number[] = [];
      if (a < 0 !== b < 0) hits.push(x(i + a / (a - b)), y(j));
      if (b < 0 !== d < 0) hits.push(x(i + 1), y(j + b / (b - d)));
      if (c < 0 !== d < 0) hits.push(x(i + c / (c - d)), y(j + 1));
      if (a < 0 !== c < 0) hits.push(x(i), y(j + a / (a - c)));
      for (let k = 0; k + 3 < hits.length; k += 4) found.push(...hits.slice(k, k + 4));
    }
  }
  return Float32Array.from(found);
}

/** The 0.5 contour over a halo. segments: [n, 4], data units; width: pixels */
export function contour(
  ctx: CanvasRenderingContext2D,
  scale: Scale,
  segments: Float32Array,
  theme: Theme,
  width: number,
): void {
  const path = () => {
    ctx.beginPath();
    for (let i = 0; i < segments.length; i += 4) {
      ctx.moveTo(scale.x(segments[i]!), scale.y(segments[i + 1]!));
      ctx.lineTo(scale.x(segments[i + 2]!), scale.y(segments[i + 3]!));
    }
    ctx.stroke();
  };
  const alpha = ctx.globalAlpha;
  ctx.globalAlpha = alpha / 2;
  ctx.lineWidth = 2 * width;
  ctx.strokeStyle = theme.halo;
  path();
  ctx.globalAlpha = alpha;
  ctx.lineWidth = width;
  ctx.strokeStyle = theme.mark.model;
  path();
}

/** Room a label needs, pixels: wide as "D = 0.5" and as high as a line. */
const label = { width: 76, above: 26 };

/** Where along the contour a label hides the fewest marks: pixels, or undefined when there is no place. marks: [n, 2], data units */
export function labelSpot(
  scale: Scale,
  segments: Float32Array,
  marks: readonly Float32Array[],
): [number, number] | undefined {
  const { box } = scale;
  let best: [number, number] | undefined;
  let most = 0;
  for (let i = 0; i < segments.length; i += 12) {
    const [x, y] = [scale.x(segments[i]!), scale.y(segments[i + 1]!)];
    if (x < box.x + 8 || x > box.x + box.width - label.width) continue;
    if (y < box.y + label.above || y > box.y + box.height - 8) continue;
    let room = Infinity;
    for (const xy of marks) {
      for (let k = 0; k < xy.length; k += 2) {
        // Distance in label shapes: a neighbor to the side counts for less than one above.
        const away = Math.max(
          Math.abs(scale.x(xy[k]!) - x - label.width / 2) / 2.2,
          Math.abs(scale.y(xy[k + 1]!) - y + label.above / 2),
        );
        if (away < room) room = away;
      }
    }
    if (room > most) [best, most] = [[x, y], room];
  }
  return best;
}
