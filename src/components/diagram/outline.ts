import type { Hue } from '../../viz/theme';

/** How a thing of a diagram is outlined: in the color of what it holds, noise dotted; without one it is plain. */
export const outline = (hue?: Hue) => ({
  fill: 'var(--bg)',
  stroke: hue ? `var(--${hue})` : 'var(--control-border)',
  'stroke-width': hue ? 2.5 : 1.5,
  'stroke-dasharray': hue === 'noise' ? '2 5' : undefined,
});

/** In the units of its drawing, from the upper left. */
export type Place = readonly [x: number, y: number];
