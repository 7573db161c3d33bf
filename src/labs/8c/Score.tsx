import type { Guess } from '../state/lab-state';
import type { Part } from './tally';

interface Props {
  readonly parts: readonly Part[];
  readonly perPart: number;
  /** Of the judge: "who had counted 3,000 points of each kind" */
  readonly studying: string;
  readonly done: boolean;
  readonly guess: Guess;
}

const percent = (value: number) => `${Math.round(100 * value)} percent`;

/** Right answers in each part, and at the end beside them a judge who has studied many. */
export function Score({ parts, perPart, studying, done, guess }: Props) {
  const right = parts.reduce((sum, part) => sum + part.right, 0);
  const played = parts.reduce((sum, part) => sum + part.played, 0);
  return (
    <>
      <dl class="readouts parts">
        {parts.map(({ label, played: n, right: r }, i) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <output
                data-metric={['earlyRight', 'middleRight', 'lateRight'][i]}
                data-value={n ? r : undefined}
                aria-live="off"
              >
                {n ? `${r}/${n}` : '–'}
              </output>{' '}
              <small>{n < perPart ? `of ${perPart}` : 'right'}</small>
            </dd>
          </div>
        ))}
      </dl>
      {done && (
        <div class="explain">
          <div class="happened">
            <b class="h">What happened</b>
            <p>
              You were right in {right} of {played} rounds: {parts.map((part) => part.right).join(', then ')}.{' '}
              {guess.stage === 'locked' && guess.verdict
                ? `${guess.verdict.because} ${guess.verdict.right ? 'As you said.' : 'Not this time.'}`
                : guess.stage === 'open' && 'You left the question open.'}
            </p>
            <p>
              A judge {studying} would be right in {parts.map((part) => percent(part.judge)).join(', then ')}{' '}
              of such rounds. Guessing gives 50 percent.
            </p>
          </div>
        </div>
      )}
    </>
  );
}
