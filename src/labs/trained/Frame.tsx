import type { ComponentChildren } from 'preact';
import { backendNames, type Backend } from '../../engine/protocol';
import type { AnyLab, Prediction } from '../lab';
import { loadSize } from '../load-size';
import { Banner } from '../parts/Banner';
import { Predict } from '../parts/Predict';
import type { Guess } from '../state/lab-state';
import type { Phase } from './useTrained';

interface Props {
  readonly lab: AnyLab;
  readonly level: 2 | 3;
  readonly phase: Phase;
  readonly failed: string;
  readonly backend: Backend | undefined;
  readonly seed: number;
  readonly tabs: readonly (readonly [name: string, label: string])[];
  readonly tab: string;
  readonly onTab: (name: string) => void;
  readonly onStart: () => void;
  readonly predict: Prediction;
  readonly guess: Guess;
  readonly onGuess: (guess: Guess) => void;
  /** The pictures in words, and what is read aloud when it changes. */
  readonly words: string;
  /** Before Start: what will be here. */
  readonly before: string;
  readonly children: ComponentChildren;
}

const states = { idle: 'idle', loading: 'loading', ready: 'paused', error: 'error' } as const;

/** The box of a lab that looks at a trained model: question, tabs, pictures, Start, words. */
export function Frame(props: Props) {
  const { lab, level, phase, failed, backend, seed, tabs, tab, onTab, onStart, predict, guess, onGuess } =
    props;
  const id = `lab-${lab.id}`;
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <section
      class="lab"
      id={id}
      aria-labelledby={`${id}-title`}
      aria-busy={phase === 'loading'}
      data-lab={lab.id}
      data-state={states[phase]}
      data-step={0}
      data-backend={backend ?? 'auto'}
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
          onChoose={(choice) => onGuess({ stage: 'open', choice })}
          onLock={() => guess.choice && onGuess({ ...guess, stage: 'locked' })}
          onSkip={() => onGuess({ stage: 'skipped' })}
          onAgain={() => onGuess({ stage: 'open' })}
        />
        {failed && (
          <Banner kind="warn" alert title="The lab stopped.">
            {failed}
          </Banner>
        )}
        <div class="tabs shown" role="group" aria-label="What to look at">
          {tabs.map(([name, label]) => (
            <button key={name} type="button" aria-pressed={tab === name} onClick={() => onTab(name)}>
              {label}
            </button>
          ))}
        </div>
        {phase === 'ready' ? props.children : <p class="ask">{props.before}</p>}
        {phase !== 'ready' && (
          <>
            <div class="transport" role="group" aria-label="Model">
              <button
                type="button"
                class="btn primary go"
                aria-disabled={phase === 'loading'}
                onClick={() => phase !== 'loading' && onStart()}
              >
                {phase === 'loading' ? 'Loading' : 'Start'}
              </button>
            </div>
            <p class="cost">
              Start loads a model that was trained beforehand: {loadSize}, and up to 0.3 MB for the model.
            </p>
          </>
        )}
        {guess.verdict && (
          <p class="ask">
            <b>{guess.verdict.right ? 'Your guess was right.' : 'It turned out otherwise.'}</b>{' '}
            {guess.verdict.because}
          </p>
        )}
        <div class="lab-foot">
          <p class="seed">
            seed {seed}
            {backend ? ` · ${backendNames[backend]}` : ''}
          </p>
        </div>
        {phase === 'ready' && (
          <p class="words" id={`${id}-words`} role="status">
            {props.words}
          </p>
        )}
      </div>
    </section>
  );
}
