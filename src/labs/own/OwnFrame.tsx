import type { ComponentChildren } from 'preact';
import type { Backend } from '../../engine/protocol';
import type { LabFacts } from '../lab';
import { Chevron } from '../parts/icons';
import { Share, type Shared } from './Share';

interface Props {
  readonly lab: LabFacts;
  readonly level: 2 | 3;
  readonly state: 'idle' | 'loading' | 'running' | 'paused' | 'finished' | 'error';
  readonly step?: number;
  readonly seed?: number;
  readonly backend?: Backend | 'none' | 'auto';
  /** Beside the title. */
  readonly head?: ComponentChildren;
  /** Said once, to eye and ear. */
  readonly told: string;
  readonly verdict?: ComponentChildren;
  /** What it runs on: "seed 7 · WebAssembly" */
  readonly facts?: string;
  /** The picture in words. */
  readonly words: string;
  readonly share: Shared;
  readonly children: ComponentChildren;
}

/** Around a lab with an interaction of its own: the same root, heading, foot and words as every lab. */
export function OwnFrame({ lab, level, state, step = 0, seed = 0, backend = 'none', ...props }: Props) {
  const id = `lab-${lab.id}`;
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <section
      class="lab"
      id={id}
      aria-labelledby={`${id}-title`}
      aria-busy={state === 'loading'}
      data-lab={lab.id}
      data-state={state}
      data-step={step}
      data-backend={backend}
      data-seed={seed}
    >
      <div class="lab-box own">
        <div class="lab-head">
          <Title class="lab-title" id={`${id}-title`}>
            <span>Lab {lab.id.toUpperCase()}</span> {lab.title}
          </Title>
          {props.head}
        </div>
        {props.children}
        <p class="told" role="status">
          {props.told}
        </p>
        {props.verdict}
        <Share lab={lab} facts={props.facts} {...props.share} />
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
