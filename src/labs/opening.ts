import type { About } from '../models/model';
import type { Recording } from '../viz/recording/recording';
import type { Lab } from './lab';
import { opensAt, recordedAt } from './recording-file';
import { initial, type LabState } from './state/lab-state';

/** A lab before the first click: what its recorded run shows, in pictures, words and numbers alike. */
export function opening(lab: Lab, about: About, recording: Recording | undefined): LabState {
  const state = initial(lab, about);
  if (!recording) return state;
  const { frame, shown, curves, trail } = recordedAt(recording, recording.steps * opensAt);
  return { ...state, shown, step: frame.step, curves, quality: frame.quality, trail };
}
