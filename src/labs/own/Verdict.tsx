import { Icon } from '../parts/icons';
import { stillAsked } from '../parts/still-asked';
import type { Guess } from '../state/lab-state';

interface Props {
  readonly guess: Guess;
  /** Once it is clear: the option that came true, and why. */
  readonly verdict: { readonly id: string; readonly because: string } | undefined;
}

/** What happened, and whether the reader saw it coming. */
export function Verdict({ guess, verdict }: Props) {
  if (!verdict) return null;
  const open = guess.stage === 'open';
  const said = guess.stage === 'locked' && guess.choice;
  const right = guess.choice === verdict.id;
  return (
    <div class="explain">
      <div class="happened">
        <b class="h">What happened</b>
        <p>
          {open && stillAsked}
          {said && (
            <span class={`verdict ${right ? 'right' : 'wrong'}`}>
              <Icon name={right ? 'right' : 'wrong'} />
              {right ? 'As you said.' : 'Not this time.'}
            </span>
          )}{' '}
          {!open && verdict.because}
        </p>
      </div>
    </div>
  );
}
