import { useEffect, useMemo, useState } from 'preact/hooks';
import { decode, frameAt, type Recording } from '../viz/recording/recording';
import { cut } from './state/curves';
import type { LabEvent } from './state/event';

export interface Playback {
  readonly recording: Recording;
  readonly steps: readonly number[];
  show(step: number): void;
}

/** How far into the recorded run a lab opens: the picture already shows something, and is not yet the end. */
const opensAt = 1 / 3;

/** The lab's recorded run: its picture stands before the first click, and is all there is where nothing can compute. */
export function useRecording(lab: string, dispatch: (event: LabEvent) => void): Playback | undefined {
  const [recording, set] = useState<Recording>();
  useEffect(() => {
    const gone = new AbortController();
    load(lab, gone.signal).then(set, () => {
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
          const frame = frameAt(recording, step);
          const { window, real, history } = recording;
          dispatch({
            type: 'recorded',
            shown: { ...frame, window, real, recorded: true },
            curves: cut(history, frame.step),
            quality: frame.quality,
          });
        },
      },
    [recording, dispatch],
  );
  useEffect(() => playback?.show(playback.recording.steps * opensAt), [playback]);
  return playback;
}

async function load(lab: string, signal: AbortSignal): Promise<Recording> {
  const answer = await fetch(new URL(`recordings/${lab}.json`, siteRoot()), { signal });
  if (!answer.ok) throw new Error(`recording of lab ${lab}: ${answer.status}`);
  return decode(await answer.json());
}

/** The site's own root, wherever it is hosted: found from where this code was loaded. */
export const siteRoot = (): URL => new URL(import.meta.env.DEV ? '/' : '../', import.meta.url);
