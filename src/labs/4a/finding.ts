/** What the judge found, in sentences. */
import { count } from '../state/say';
import type { Judged } from './judge';
import { length, text } from './program';

const last = text.split(' ').at(-1)!;

/** What counts, said beside the program. */
export const wanted = `Repaired means: in 1,000 runs none crashes, each text has ${length + 1} words or ends in “${last}”, and it still draws: texts differ, and some come to “${last}” on the way.`;

export interface Finding {
  readonly repaired: boolean;
  readonly says: string;
}

/** Whether the program is repaired, and if not, the first thing in the way. */
export function findingOf(judged: Judged): Finding {
  const { runs, crashed, crash, odd, oddity, short, stopped, past, same, pairs } = judged;
  const not = (says: string) => ({ repaired: false, says });
  if (crashed > 0) return not(`The first said: “${crash!.says}”.`);
  if (odd > 0) return not(`But ${count(odd)} returned no text that it could have read. The first: ${oddity}`);
  if (short > 0) {
    const one = stopped ? `One is “${stopped}”.` : 'One has no word at all.';
    return not(
      `But ${count(short)} texts stop before they have ${length + 1} words, and not at “${last}”. ${one}`,
    );
  }
  if (same) return not(`But all ${count(runs)} texts are the same: it no longer draws.`);
  if (past === 0)
    return not(
      `But no text comes to “${last}” on the way, as more than half would. It goes around the hole.`,
    );
  const share = Math.round(100 * pairs);
  const how =
    share === 100
      ? 'All its other steps are pairs that stand in the text, as in the printed one.'
      : `Of its other steps, ${share}% are pairs that stand in the text; in the printed one all are.`;
  return {
    repaired: true,
    says: `Each text has ${length + 1} words or ends in “${last}”, and ${count(past)} came to “${last}” on the way. ${how}`,
  };
}
