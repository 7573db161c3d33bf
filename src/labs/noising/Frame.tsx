import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LabFacts, Prediction } from '../lab';
import { Share, type Shared } from '../own/Share';
import { Predict } from '../parts/Predict';
import { Chevron } from '../parts/icons';
import { keepGuess, keptGuess } from '../state/kept-guess';
import type { Guess } from '../state/lab-state';

interface Props {
  readonly lab: LabFacts;
  readonly level: 2 | 3;
  readonly state: 'idle' | 'running' | 'paused' | 'finished';
  readonly step: number;
  readonly seed: number;
  readonly predict: Prediction;
  /** What was there to be seen has been seen: the guess is judged. */
  readonly seen: boolean;
  readonly told: string;
  /** The picture in words. */
  readonly words: string;
  readonly share: Shared;
  readonly children: ComponentChildren;
}

/** Around a lab that computes its pictures itself: heading, question, answer, picture in words. */
export function Frame({ lab, level, state, step, seed, predict, seen, told, words, share, children }: Props) {
  const id = `lab-${lab.id}`;
  const [guess, setGuess] = useState<Guess>({ stage: 'open' });
  const [open, setOpen] = useState(true);
  useEffect(() => {
    const choice = keptGuess(lab.id, predict);
    if (choice) setGuess({ stage: 'locked', choice, earlier: true });
  }, [lab, predict]);
  const verdict = seen ? predict.answer({ step, metrics: {}, trail: [] }) : undefined;
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <section
      class="lab"
      id={id}
      aria-labelledby={`${id}-title`}
      data-lab={lab.id}
      data-state={state}
      data-step={step}
      data-backend="none"
      data-seed={seed}
    >
      <div class="lab-box own">
        <div class="lab-head">
          <Title class="lab-title" id={`${id}-title`}>
            <span>Lab {lab.id.toUpperCase()}</span> {lab.title}
          </Title>
        </div>
        <Predict
          id={id}
          prediction={predict}
          guess={guess}
          onChoose={(choice) => setGuess({ stage: 'open', choice })}
          onLock={() => {
            if (!guess.choice) return;
            keepGuess(lab.id, guess.choice);
            setGuess({ ...guess, stage: 'locked' });
          }}
          onSkip={() => setGuess({ stage: 'skipped' })}
          onAgain={() => setGuess({ stage: 'open' })}
        />
        {children}
        <p class="told" role="status">
          {told}
        </p>
        {verdict && (
          <div class="explain">
            <div class="happened">
              <b class="h">What happened</b>
              <p>
                {verdict.because}{' '}
                {guess.stage === 'locked' && guess.choice
                  ? guess.choice === verdict.id
                    ? 'As you said.'
                    : 'You expected otherwise.'
                  : ''}
              </p>
            </div>
          </div>
        )}
        <Share lab={lab} facts={`seed ${seed}`} {...share} />
        <details class="describe" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
          <summary>
            <Chevron />
            The picture in words
          </summary>
          <p id={`${id}-words`}>{words}</p>
        </details>
      </div>
    </section>
  );
}
