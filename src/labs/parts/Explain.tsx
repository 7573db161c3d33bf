import type { Lab } from '../lab';
import type { LabState } from '../state/lab-state';
import { summaryOf } from '../state/hear';
import { count } from '../state/say';
import { Icon } from './icons';
import { stillAsked } from './still-asked';

interface Props {
  readonly lab: Lab;
  readonly state: LabState;
}

/** What happened, the verdict on the guess, and what to try next. */
export function Explain({ lab, state }: Props) {
  const { guess, phase } = state;
  const { verdict } = guess;
  const done = phase.name === 'finished';
  const chosen = lab.predict.options.find((option) => option.id === guess.choice);
  const show = done || verdict;
  if (!show && !['idle', 'paused', 'ready'].includes(phase.name)) return null;
  return (
    <div class="explain">
      {show && (
        <div class="happened">
          <b class="h">What happened</b>
          {verdict && guess.stage === 'open' && <p>{stillAsked}</p>}
          {verdict && guess.stage !== 'open' && (
            <p>
              {guess.stage === 'locked' && chosen ? (
                <>
                  <span class={`verdict ${verdict.right ? 'right' : 'wrong'}`}>
                    <Icon name={verdict.right ? 'right' : 'wrong'} />
                    {verdict.right ? 'As you said.' : 'Not this time.'}
                  </span>{' '}
                  {verdict.right ? '' : `You guessed: ${chosen.label}. `}
                </>
              ) : null}
              {verdict.because}
            </p>
          )}
          {done && (
            <p>
              After {count(state.step)} steps: {summaryOf(lab, state) || 'the run is over.'}
            </p>
          )}
        </div>
      )}
      {lab.tryThis.length > 0 && (
        <div class="try">
          <b class="h">Try this</b>
          <ol>
            {lab.tryThis.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </div>
      )}
    </div>
  );
}
