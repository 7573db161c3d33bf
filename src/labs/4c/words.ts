import { last } from '../state/curves';
import type { LabState } from '../state/lab-state';
import { runOf } from '../state/run-of';
import { count } from '../state/say';
import { coneOf, countHeard } from './cone';
import { areNotes } from '../sound/heard';
import { lookedAt } from './pictures';

/** A run of WaveNet in words, from its numbers alone. */
export function describe(state: LabState): string {
  const { shown, curves, quality, given } = state;
  const { config } = runOf(state);
  const loss = last(curves, 'loss');
  const { heldOut, bestNgram, oddness } = quality;
  const symbols = shown?.symbols ?? state.text?.symbols;
  const { before, after } = countHeard(coneOf(config, lookedAt({ given, config })));
  return [
    `Step ${count(shown?.step ?? 0)}.`,
    symbols &&
      `On top a stretch of real ${areNotes(symbols) ? 'melody' : 'sound'} that no step heard, and under it two that the model made from nothing.`,
    loss !== undefined && `The loss is ${loss.toFixed(2)} nats.`,
    heldOut &&
      bestNgram &&
      `For what it never heard it pays ${heldOut.value.toFixed(2)} bits, the best n-gram ${bestNgram.value.toFixed(2)}.`,
    oddness &&
      `That n-gram pays ${oddness.value.toFixed(2)} bits for what the model makes${oddness.floor === undefined ? '' : `, and ${oddness.floor.toFixed(2)} for the real: ${oddness.value > 1.8 * oddness.floor ? 'it does not sound like it' : 'in small they are alike'}`}.`,
    `The picture of the layers shows one answer, which hears ${before} places before it${after > 0 ? ` and ${after} from itself on` : ''}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
