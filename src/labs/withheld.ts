import type { Prediction } from './lab';
import type { LabState, Shown } from './state/lab-state';

/** Nobody has guessed yet, and the pictures are of a recorded run. */
const open = ({ phase, guess }: LabState) =>
  phase.name === 'idle' && (guess.stage === 'open' || (guess.stage === 'locked' && !guess.earlier));

/** The state without what would answer the question: the recorded run keeps it back until the reader's own begins. */
export function withheld(state: LabState, { told = [] }: Prediction): LabState {
  if (told.length === 0 || !open(state)) return state;
  const without = <T>(all: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !told.includes(name)));
  const { shown, curves, quality } = state;
  return {
    ...state,
    shown:
      shown &&
      ({
        ...shown,
        views: without(shown.views),
        ...(told.includes('stages') && { stages: undefined }),
        ...(told.includes('samples') && { samples: none }),
      } satisfies Shown),
    curves: { ...curves, metrics: without(curves.metrics) },
    quality: without(quality),
  };
}

const none = new Float32Array();
