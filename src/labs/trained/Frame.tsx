import type { ComponentChildren } from 'preact';
import { backendNames, type Backend } from '../../engine/protocol';
import type { LabFacts, Prediction } from '../lab';
import { loadSize } from '../load-size';
import { OwnFrame } from '../own/OwnFrame';
import type { Shared } from '../own/Share';
import type { useGuess } from '../own/useGuess';
import { Verdict } from '../own/Verdict';
import { Banner } from '../parts/Banner';
import { Predict } from '../parts/Predict';
import type { Phase } from './useTrained';

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
export function Frame({ lab, phase, failed, backend, question, tabs, tab, ...props }: Props) {
  const id = `lab-${lab.id}`;
  const start = () => phase !== 'loading' && props.onStart();
  return (
    <OwnFrame
      lab={lab}
      level={props.level}
      state={states[phase]}
      backend={backend ?? 'auto'}
      seed={props.seed}
      facts={`seed ${props.seed}${backend ? ` · ${backendNames[backend]}` : ''}`}
      told={props.told}
      words={props.words}
      share={props.share}
      verdict={<Verdict guess={question.guess} verdict={props.verdict} />}
      head={
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
      }
    >
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
          Start loads a model that was trained beforehand: {loadSize}, and up to {props.megabytes ?? '0.3'} MB
          for the model.
        </p>
      )}
    </OwnFrame>
  );
}
