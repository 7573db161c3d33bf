import type { Prediction } from '../lab';
import type { Guess } from '../state/lab-state';

interface Props {
  readonly id: string;
  readonly prediction: Prediction;
  readonly guess: Guess;
  readonly onChoose: (choice: string) => void;
  readonly onLock: () => void;
  readonly onSkip: () => void;
  readonly onAgain: () => void;
}

/** The question before the run: answered, locked in, or skipped. */
export function Predict({ id, prediction, guess, onChoose, onLock, onSkip, onAgain }: Props) {
  if (guess.stage !== 'open') {
    const chosen = prediction.options.find((option) => option.id === guess.choice);
    return (
      <div class="predict">
        <p class="locked">
          <b>{prediction.asked}</b>
          <span>
            {guess.stage === 'locked' && chosen
              ? `Your guess${guess.earlier ? ' last time' : ''}: ${chosen.label}`
              : 'You skipped this question.'}
          </span>
          {guess.stage === 'locked' && guess.open && <span>{guess.open}</span>}
          {(guess.stage === 'skipped' || guess.earlier || guess.verdict) && (
            <button type="button" class="mini-btn" onClick={onAgain}>
              {guess.stage === 'skipped' ? 'Answer it' : 'Guess again'}
            </button>
          )}
        </p>
      </div>
    );
  }
  return (
    <fieldset class="predict">
      <legend>
        <span>Predict first</span> {prediction.ask}
      </legend>
      <div class="opts">
        {prediction.options.map((option) => (
          <label class="pill" key={option.id}>
            <input
              type="radio"
              name={`${id}-predict`}
              value={option.id}
              checked={guess.choice === option.id}
              onChange={() => onChoose(option.id)}
            />
            {option.label}
          </label>
        ))}
        <span>
          <button type="button" class="btn slim" aria-disabled={!guess.choice} onClick={onLock}>
            Lock in
          </button>
          <button type="button" class="btn slim bare" onClick={onSkip}>
            Skip
          </button>
        </span>
      </div>
    </fieldset>
  );
}
