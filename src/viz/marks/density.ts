import type { Window } from '../../math/grid';
import type { Scale } from '../scale';
import { mix, parseColor, type Rgb, type Theme } from '../theme';

/** Viridis, dark to light, at equal distances. */
const viridis: readonly Rgb[] = ['#440154', '#3b528b', '#21918c', '#5ec962', '#fde725'].map(parseColor);

/** The densest cells: this share of them may be cut off, so that one peak does not hide the rest. */
const cut = 0.005;
/** Marks stay readable on the deepest color. */
const deepest = 0.72;

const isDark = (theme: Theme) => parseColor(theme.stage).reduce((a, b) => a + b) < 3 * 128;

/** Color of a density from 0 to 1: on paper the dense is dark, on a dark ground it is bright. */
export function densityColor(share: number, dark: boolean): Rgb {
  const at = Math.min(1, Math.max(0, dark ? share : 1 - share)) * (viridis.length - 1);
  const i = Math.min(viridis.length - 2, Math.floor(at));
  return mix(viridis[i]!, viridis[i + 1]!, at - i);
}

/** A density as a map over the window: none is clear. values: [size * size], row by row from the bottom left */
export function density(
  ctx: CanvasRenderingContext2D,
  scale: Scale,
  values: Float32Array,
  [left, right, bottom, top]: Window,
  theme: Theme,
): void {
  const size = Math.round(Math.sqrt(values.length));
  const most = values.toSorted()[Math.floor((1 - cut) * (values.length - 1))]! || 1;
  const raster = new OffscreenCanvas(size, size);
  const pen = raster.getContext('2d')!;
  const image = pen.createImageData(size, size);
  const dark = isDark(theme);
  values.forEach((value, i) => {
    const share = Math.min(1, Math.max(0, value / most));
    const at = 4 * ((size - 1 - Math.floor(i / size)) * size + (i % size));
    image.data.set([...densityColor(share, dark), Math.round(255 * deepest * Math.sqrt(share))], at);
  });
  pen.putImageData(image, 0, 0);
  ctx.imageSmoothingEnabled = true;
  ctx.drawImage(
    raster,
    scale.x(left),
    scale.y(top),
    scale.x(right) - scale.x(left),
    scale.y(bottom) - scale.y(top),
  );
}
