import { themeAt, type Theme } from './theme';

/** A canvas ready to draw on: `ctx` takes CSS pixels. */
export interface Surface {
  readonly ctx: CanvasRenderingContext2D;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels per CSS pixel. */
  readonly dpr: number;
}

export type Draw = (surface: Surface, theme: Theme) => void;

export interface Painting {
  /** Draws anew before the next frame; calls within one frame count once. */
  redraw(): void;
  /** Draws anew at once: for a picture that is saved or printed. */
  now(): void;
  stop(): void;
}

/** Beyond 3 device pixels per CSS pixel the eye sees no difference and the heat map pays for each. */
const mostDpr = 3;

/** Fits the canvas's store to its box and clears it; undefined while it has no box (hidden tab, closed fold). */
export function open(canvas: HTMLCanvasElement): Surface | undefined {
  const { width, height } = canvas.getBoundingClientRect();
  const ctx = canvas.getContext('2d');
  if (!ctx || width < 2 || height < 2) return undefined;
  const dpr = Math.min(mostDpr, devicePixelRatio || 1);
  const [w, h] = [Math.round(width * dpr), Math.round(height * dpr)];
  if (canvas.width !== w || canvas.height !== h) Object.assign(canvas, { width: w, height: h });
  ctx.setTransform(dpr, 0, 0, dpr, 0, 0);
  ctx.clearRect(0, 0, width, height);
  ctx.lineJoin = ctx.lineCap = 'round';
  return { ctx, width, height, dpr };
}

const asked = 'from-noise:draw';

/** Has a painted canvas draw its picture on another surface: larger, or as SVG. */
export const drawOn = (canvas: HTMLCanvasElement, surface: Surface): boolean =>
  canvas.dispatchEvent(new CustomEvent(asked, { detail: surface }));

const themeQueries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'];

/** Keeps a canvas drawn: anew when asked, when its box changes, when the theme changes, when the fonts arrive. */
export function paint(canvas: HTMLCanvasElement, draw: Draw): Painting {
  let frame = 0;
  let theme: Theme | undefined;
  const now = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    const surface = open(canvas);
    if (surface) draw(surface, (theme ??= themeAt(canvas)));
  };
  const redraw = () => {
    frame ||= requestAnimationFrame(now);
  };
  const themeChanged = () => {
    theme = undefined;
    redraw();
  };
  const elsewhere = (event: Event) =>
    draw((event as CustomEvent<Surface>).detail, (theme ??= themeAt(canvas)));
  canvas.addEventListener(asked, elsewhere);
  const boxes = new ResizeObserver(redraw);
  boxes.observe(canvas);
  const attributes = new MutationObserver(themeChanged);
  attributes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const queries = themeQueries.map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', themeChanged);
  // Paper has its own colors and width, and does not wait for a frame.
  const paper = matchMedia('print');
  const printing = () => {
    theme = undefined;
    now();
  };
  paper.addEventListener('change', printing);
  void document.fonts?.ready.then(themeChanged);
  return {
    redraw,
    now,
    stop() {
      cancelAnimationFrame(frame);
      canvas.removeEventListener(asked, elsewhere);
      boxes.disconnect();
      attributes.disconnect();
      for (const query of queries) query.removeEventListener('change', themeChanged);
      paper.removeEventListener('change', printing);
    },
  };
}
