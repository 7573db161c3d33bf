import type { Window } from '../math/grid';

/** A rectangle on the canvas, CSS pixels from the top left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Data units to pixels, equal on both axes: a circle stays a circle. */
export interface Scale {
  readonly box: Box;
  /** What the box shows, data units: the window, and more of the longer side. */
  readonly window: Window;
  /** Pixels per data unit. */
  readonly unit: number;
  x(value: number): number;
  y(value: number): number;
}

/** The whole window in the box, centered. */
export function windowScale([left, right, bottom, top]: Window, box: Box): Scale {
  const unit = Math.min(box.width / (right - left), box.height / (top - bottom));
  const [cx, cy] = [(left + right) / 2, (bottom + top) / 2];
  const [w, h] = [box.width / unit / 2, box.height / unit / 2];
  return {
    box,
    unit,
    window: [cx - w, cx + w, cy - h, cy + h],
    x: (value) => box.x + box.width / 2 + (value - cx) * unit,
    y: (value) => box.y + box.height / 2 - (value - cy) * unit,
  };
}

/** Back from pixels to data units: where a pointer is. */
export function toData(
  { box, window: [left, , bottom], unit }: Scale,
  x: number,
  y: number,
): [number, number] {
  return [left + (x - box.x) / unit, bottom + (box.y + box.height - y) / unit];
}

/** About `count` round numbers between low and high, 1, 2 or 5 times a power of ten apart. */
export function ticks(low: number, high: number, count: number): number[] {
  if (!(high > low) || !Number.isFinite(high - low)) return [];
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((m) => m * power >= rough * 0.999) ?? 10);
  const found: number[] = [];
  // By index, not by adding: 0.1 + 0.2 is not a tick.
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++)
    found.push(+(k * step).toPrecision(12));
  return found;
}

/** Powers of ten in [low, high], at most `count` of them. low > 0 */
export function logTicks(low: number, high: number, count: number): number[] {
  const [first, last] = [Math.ceil(Math.log10(low) - 1e-9), Math.floor(Math.log10(high) + 1e-9)];
  const stride = Math.max(1, Math.ceil((last - first + 1) / count));
  return Array.from(
    { length: Math.max(0, Math.floor((last - first) / stride) + 1) },
    (_, i) => 10 ** (first + i * stride),
  );
}

/** A number as an axis shows it: a real minus sign, thousands as k. */
export function tickText(value: number): string {
  const size = Math.abs(value);
  const text = size >= 10_000 ? `${+(size / 1000).toPrecision(3)}k` : `${+size.toPrecision(4)}`;
  return value < 0 ? `\u2212${text}` : text;
}
