import type { ComponentChildren } from 'preact';
import type { LabFacts } from '../lab';
import { Chevron } from '../parts/icons';
import { Share, type Shared } from './Share';

interface Props {
  readonly lab: LabFacts;
  readonly level: 2 | 3;
  readonly state: 'idle' | 'running' | 'paused' | 'finished';
  readonly seed?: number;
  /** Said once, to eye and ear. */
  readonly told: string;
  /** The picture in words. */
  readonly words: string;
  readonly share: Shared;
  readonly children: ComponentChildren;
}

/** Around a lab without a run: the same root, heading and words as every lab. */
export function OwnFrame({ lab, level, state, seed = 0, told, words, share, children }: Props) {
  const id = `lab-${lab.id}`;
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <section
      class="lab"
      id={id}
      aria-labelledby={`${id}-title`}
      data-lab={lab.id}
      data-state={state}
      data-step={0}
      data-backend="none"
      data-seed={seed}
    >
      <div class="lab-box own">
        <div class="lab-head">
          <Title class="lab-title" id={`${id}-title`}>
            <span>Lab {lab.id.toUpperCase()}</span> {lab.title}
          </Title>
        </div>
        {children}
        <p class="told" role="status">
          {told}
        </p>
        <Share lab={lab} {...share} />
        <details class="describe" open>
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
