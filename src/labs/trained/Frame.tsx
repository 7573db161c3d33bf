import type { ComponentChildren } from 'preact';
import { backendNames, type Backend } from '../../engine/protocol';
import type { LabFacts, Prediction } from '../lab';
import { loadSize } from '../load-size';
import { Share, type Shared } from '../own/Share';
import type { useGuess } from '../own/useGuess';
import { Verdict } from '../own/Verdict';
import { Banner } from '../parts/Banner';
import { Chevron } from '../parts/icons';
import { Predict } from '../parts/Predict';
import type { Phase } from './useTrained';
import './trained.css';

interface Props {
  readonly lab: LabFacts;
  readonly level: 2 | 3;
  readonly phase: Phase;
  readonly failed: string;
  readonly backend: Backend | undefined;
  /** Of the model's training. */
  readonly seed: number;
  /** What the model's file weighs at most. */
  readonly megabytes?: string;
  readonly question: ReturnType<typeof useGuess>;
  readonly verdict: ReturnType<Prediction['answer']> | undefined;
  readonly tabs: readonly (readonly [name: string, label: string])[];
  readonly tab: string;
  readonly onTab: (name: string) => void;
  readonly onStart: () => void;
  readonly onReset: () => void;
  readonly share: Shared;
  /** Said once, to eye and ear. */
  readonly told: string;
  /** The picture in words. */
  readonly words: string;
  readonly children: ComponentChildren;
}

const states = { idle: 'idle', loading: 'loading', ready: 'paused', error: 'error' } as const;

/** The box of a lab that looks at a trained model: question, what to look at, pictures, Start, words. */
export function Frame({ lab, level, phase, failed, backend, seed, question, tabs, tab, ...props }: Props) {
  const id = `lab-${lab.id}`;
  const Title = level === 2 ? 'h2' : 'h3';
  const start = () => phase !== 'loading' && props.onStart();
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
          <fieldset class="seg">
            <legend class="vh">What to look at</legend>
            {tabs.map(([name, label]) => (
              <label key={name}>
                <input
                  type="radio"
                  name={`${id}-tab`}
                  checked={tab === name}
                  onChange={() => props.onTab(name)}
                />
                {label}
              </label>
            ))}
          </fieldset>
        </div>
        <Predict id={id} {...question.asked} />
        {failed && (
          <Banner kind="warn" alert title="The lab stopped.">
            {failed}
          </Banner>
        )}
        {props.children}
        <div class="transport" role="group" aria-label="Model">
          {phase !== 'ready' && (
            <button type="button" class="btn primary go" aria-disabled={phase === 'loading'} onClick={start}>
              {phase === 'loading' ? 'Loading' : 'Start'}
            </button>
          )}
          <button type="button" class="btn" onClick={props.onReset}>
            Reset
          </button>
        </div>
        {phase !== 'ready' && (
          <p class="cost">
            Start loads a model that was trained beforehand: {loadSize}, and up to {props.megabytes ?? '0.3'}{' '}
            MB for the model.
          </p>
        )}
        <p class="told" role="status">
          {props.told}
        </p>
        <Verdict guess={question.guess} verdict={props.verdict} />
        <Share
          lab={lab}
          facts={`seed ${seed}${backend ? ` · ${backendNames[backend]}` : ''}`}
          {...props.share}
        />
        <details class="describe" open>
          <summary>
            <Chevron />
            The picture in words
          </summary>
          <p id={`${id}-words`}>{props.words}</p>
        </details>
      </div>
    </section>
  );
}
