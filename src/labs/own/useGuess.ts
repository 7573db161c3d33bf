import { useEffect, useState } from 'preact/hooks';
import type { Prediction } from '../lab';
import { keepGuess, keptGuess } from '../state/kept-guess';
import type { Guess } from '../state/lab-state';

/** The prediction of a lab without a run: asked, locked, kept in this browser. */
export function useGuess(lab: string, prediction: Prediction) {
  const [guess, setGuess] = useState<Guess>({ stage: 'open' });
  useEffect(() => {
    const choice = keptGuess(lab, prediction);
    if (choice) setGuess({ stage: 'locked', choice, earlier: true });
  }, [lab, prediction]);
  return {
    guess,
    asked: {
      prediction,
      guess,
      onChoose: (choice: string) => setGuess({ stage: 'open', choice }),
      onLock: () => {
        if (!guess.choice) return;
        keepGuess(lab, guess.choice);
        setGuess({ ...guess, stage: 'locked' });
      },
      onSkip: () => setGuess({ stage: 'skipped' }),
      onAgain: () => setGuess({ stage: 'open' }),
    },
  };
}
