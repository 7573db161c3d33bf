import type { Answer } from './question';
import type { Verdict } from './judge';

/** What every kind of question is given. `verdict` is there once the answer has been checked. */
export interface BodyProps<Q> {
  readonly question: Q;
  readonly answer: Answer | undefined;
  readonly verdict: Verdict | undefined;
  readonly onAnswer: (answer: Answer) => void;
}
