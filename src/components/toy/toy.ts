import { paint } from '../../viz/canvas';
import { drawToy } from '../../viz/toy/draw';
import { paths } from '../../viz/toy/flow';
import { normal, shapes, type Shape } from '../../viz/toy/shapes';
import { count, seed, steps } from './toy-run';

const playtime = 3000; // milliseconds
/** A slice of the computation between two frames, milliseconds. */
const slice = 8;

/** Slow at both ends. */
const ease = (t: number) => (t < 0.5 ? 2 * t * t : 1 - 2 * (1 - t) * (1 - t));

const inWords = (at: number) =>
  at < 0.03 ? 'all noise' : at > 0.97 ? 'finished shape' : `${Math.round(at * 100)} percent of the way`;

/** Whether the reader wants no motion: the system's wish, or the one in this site's settings. */
const still = () => {
  const chosen = document.documentElement.dataset['motion'];
  return chosen ? chosen === 'less' : matchMedia('(prefers-reduced-motion: reduce)').matches;
};

/** Makes a toy out of its static picture. Plays once when first seen, for three seconds. */
export function start(root: HTMLElement): void {
  const canvas = root.querySelector('canvas')!;
  const slider = root.querySelector<HTMLInputElement>('input[type=range]')!;
  const button = root.querySelector<HTMLButtonElement>('[data-play]')!;
  const label = button.querySelector('span')!;
  let path: Float32Array[] | undefined;
  let at = 1;
  let frame = 0;
  let shape: Shape = 'spiral';

  const painting = paint(canvas, (surface, theme) => {
    if (path) drawToy(surface, path, at, theme);
  });
  const show = () => {
    slider.value = String(Math.round(at * 100));
    slider.setAttribute('aria-valuetext', inWords(at));
    painting.redraw();
  };
  const say = () => {
    root.dataset['playing'] = String(frame !== 0);
    label.textContent = frame ? 'Stop' : still() ? 'Step' : 'Play again';
  };
  const halt = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    say();
  };
  const play = () => {
    halt();
    const begin = performance.now();
    const tick = (now: number) => {
      const t = Math.min(1, Math.max(0, now - begin) / playtime);
      at = ease(t);
      show();
      if (t < 1) frame = requestAnimationFrame(tick);
      else halt();
    };
    frame = requestAnimationFrame(tick);
    say();
  };
  /** Computes the way of every point in slices, so that nothing else waits. */
  const compute = (name: Shape, ready: () => void) => {
    halt();
    shape = name;
    const found: Float32Array[] = [];
    const ways = paths(shapes[name], normal(2 * count, seed), steps);
    const work = () => {
      if (shape !== name) return;
      const stop = performance.now() + slice;
      while (performance.now() < stop) {
        const next = ways.next();
        if (next.done) {
          path = found;
          root.dataset['toy'] = 'ready';
          return ready();
        }
        found.push(next.value);
      }
      setTimeout(work);
    };
    work();
  };
  const present = () => {
    if (still()) {
      at = 1;
      show();
      say();
    } else play();
  };

  button.addEventListener('click', () => {
    if (frame) return halt();
    if (!still()) return play();
    at = at >= 0.99 ? 0 : Math.min(1, at + 0.25);
    show();
  });
  slider.addEventListener('input', () => {
    halt();
    at = Number(slider.value) / 100;
    show();
  });
  for (const radio of root.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
    radio.addEventListener('change', () => compute(radio.value as Shape, present));
  }
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    seen.disconnect();
    compute('spiral', present);
  });
  seen.observe(root);
}
