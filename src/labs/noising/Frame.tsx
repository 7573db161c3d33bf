import type { ComponentChildren } from 'preact';
import type { LabFacts, Prediction } from '../lab';
import { OwnFrame } from '../own/OwnFrame';
import type { Shared } from '../own/Share';
import { useGuess } from '../own/useGuess';
import { Verdict } from '../own/Verdict';
import { Predict } from '../parts/Predict';

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
  readonly words: string;
  readonly share: Shared;
  readonly children: ComponentChildren;
}

/** Around a lab that computes its pictures itself and plays them step by step. */
export function Frame({ predict, seen, children, ...frame }: Props) {
  const { guess, asked } = useGuess(frame.lab.id, predict);
  const verdict = seen ? predict.answer({ step: frame.step, metrics: {}, trail: [] }) : undefined;
  return (
    <OwnFrame {...frame} facts={`seed ${frame.seed}`} verdict={<Verdict guess={guess} verdict={verdict} />}>
      <Predict id={`lab-${frame.lab.id}`} {...asked} />
      {children}
    </OwnFrame>
  );
}
