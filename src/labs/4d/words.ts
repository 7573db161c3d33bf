import { last } from '../state/curves';
import type { LabState } from '../state/lab-state';
import { count as written } from '../state/say';
import { count, filled, size, unpacked } from './fill';
import { standing } from './pictures';

const share = (value: number) => `${Math.round(100 * value)} percent`;

/** A run of PixelCNN in words, from its numbers alone. */
export function describe(state: LabState): string {
  const { shown, curves, quality, given } = state;
  const loss = last(curves, 'loss');
  const all = filled(shown?.views['fill']);
  const known = unpacked(given['fill']).fixed.filter(Boolean).length;
  const next = standing({ given });
  const ink = all && all.images.subarray(0, count).reduce((sum, gray) => sum + gray, 0) / count;
  const { readable, classes } = quality;
  return [
    `Step ${written(shown?.step ?? 0)}.`,
    next < count
      ? `The picture stands up to row ${Math.floor(next / size) + 1}, column ${(next % size) + 1}.`
      : 'The picture is drawn to its last pixel.',
    ink !== undefined && `Whole, it has ink on ${share(ink)} of its pixels.`,
    known > 0 && `${known} of its pixels were known, and nine pictures go on from them.`,
    loss !== undefined && `The loss is ${loss.toFixed(2)} nats for a pixel.`,
    readable &&
      `Of its pictures ${share(readable.value)} read as digits${classes ? `, ${classes.value} of 10 kinds among them` : ''}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
