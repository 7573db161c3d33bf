import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Recording } from '../viz/recording/recording';
import { loadedLab } from './loaded';
import { loadRecording, opensAt, recordedAt } from './recording-file';
import type { LabEvent } from './state/event';

export interface Playback {
  readonly recording: Recording;
  readonly steps: readonly number[];
  show(step: number): void;
}

/** The lab's recorded run: its picture stands before the first click, and is all there is where nothing can compute. */
export function useRecording(
  lab: string,
  dispatch: (event: LabEvent) => void,
  /** Nothing can compute here: what an attempt to start has wiped away is shown again. */
  stuck: boolean,
): Playback | undefined {
  const [recording, set] = useState<Recording | undefined>(() => loadedLab(lab).recording);
  useEffect(() => {
    if (recording) return;
    const gone = new AbortController();
    loadRecording(lab, gone.signal).then(set, () => {
      // No recording: the lab opens with an empty stage and works all the same.
    });
    return () => gone.abort();
  }, [lab]);
  const playback = useMemo(
    () =>
      recording && {
        recording,
        steps: recording.frames.map((frame) => frame.step),
        show(step: number) {
          const { frame, shown, curves, trail } = recordedAt(recording, step);
          dispatch({ type: 'recorded', shown, curves, quality: frame.quality, trail });
        },
      },
    [recording, dispatch],
  );
  useEffect(() => playback?.show(playback.recording.steps * opensAt), [playback, stuck]);
  return playback;
}
