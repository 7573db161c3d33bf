/** What the live region says: templates, at most about twenty words, never once per step. */
import { last } from './curves';
import type { LabState } from './lab-state';

export const count = (n: number): string => n.toLocaleString('en-US');

/** A very small number without an exponent, one digit of it: "0.0000009". */
export const small = (value: number): string =>
  value.toLocaleString('en-US', { maximumSignificantDigits: 1 });

/** "Generated points reach 5 of 8 clusters. D is right 71 percent of the time." */
export function summary(state: Pick<LabState, 'quality' | 'curves'>, clusters: number | undefined): string {
  const modes = state.quality['modes'];
  const { readable, classes } = state.quality;
  const accuracy = last(state.curves, 'discriminatorAccuracy');
  return [
    readable && classes
      ? `${Math.round(100 * readable.value)} percent of the generated glyphs read as digits, ${classes.value} of 10 among them.`
      : '',
    modes && clusters ? `Generated points reach ${modes.value} of ${clusters} clusters.` : '',
    accuracy === undefined ? '' : `Discriminator accuracy ${Math.round(100 * accuracy)} percent.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Whether a picture is worth new words: a quarter of the run has passed, or the picture changed in kind. */
export function milestone(before: LabState, now: LabState): boolean {
  const quarter = (step: number) => Math.floor((4 * step) / Math.max(1, now.until));
  if (now.step >= now.until) return false; // the end is said when it is measured
  if (quarter(now.step) > quarter(before.saidAt)) return true;
  const far = now.step - before.saidAt > now.until / 20;
  const kinds = ({ quality }: LabState) => (quality['modes'] ?? quality['classes'])?.value;
  return far && kinds(before) !== undefined && kinds(before) !== kinds(now);
}

/** What went wrong, with the learning rate that did it where one stands out. */
export function blowUpText(
  step: number,
  knob: { readonly label: string; readonly value: number } | undefined,
): string {
  const why = knob ? ` ${knob.label} ${knob.value} was too high.` : '';
  return `Training diverged at step ${count(step)}.${why}`;
}
