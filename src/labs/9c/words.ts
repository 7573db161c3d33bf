import { last } from '../state/curves';
import type { LabState } from '../state/lab-state';
import { runOf } from '../state/run-of';
import { count, small } from '../state/say';

const share = (value: number) => `${Math.round(100 * value)} percent`;

/** From the family's views: what fresh digits cost, bits per pixel, and how far a pixel ends from where it was. */
export function exactOf({ shown }: Pick<LabState, 'shown'>) {
  const [bits, exact] = [shown?.views['bits'], shown?.views['exact']];
  if (!bits || !exact) return undefined;
  return {
    bits: bits.reduce((a, b) => a + b) / bits.length,
    farthest: Math.max(...exact),
  };
}

/** A run of Glow in words, from its numbers alone. */
export function describe(state: LabState): string {
  const { shown, curves, quality } = state;
  const config = runOf(state).config;
  const [bits, blank] = [last(curves, 'bits'), last(curves, 'blank')];
  const exact = exactOf(state);
  const { readable, classes } = quality;
  return [
    `Step ${count(shown?.step ?? 0)}.`,
    `A sheet of samples at temperature ${String(config['temperature'])}; beside it real digits and the noise that each becomes, and a walk from one digit to the next.`,
    bits !== undefined && `A pixel of the data costs ${bits.toFixed(2)} bits.`,
    blank !== undefined && `A pixel of an empty sheet costs ${blank.toFixed(2)}.`,
    exact && `To noise and back, no pixel ends farther than ${small(exact.farthest)} from where it was.`,
    readable &&
      `Of 500 samples, ${share(readable.value)} read as digits${classes ? `, ${classes.value} of 10 kinds among them` : ''}${readable.floor === undefined ? '' : `; of real ones, ${share(readable.floor)}`}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
