import { decode, frameAt, type Frame, type Recording } from '../viz/recording/recording';
import { cut } from './state/curves';
import type { Curves, LabState, Shown } from './state/lab-state';

/** How far into the recorded run a lab opens: the picture already shows something, and is not yet the end. */
export const opensAt = 1 / 3;

/** The site's own root, wherever it is hosted: found from where this code was loaded. */
export const siteRoot = (): URL => new URL(import.meta.env.DEV ? '/' : '../', import.meta.url);

/** @throws if it is not served or not a recording */
export async function loadRecording(lab: string, signal?: AbortSignal): Promise<Recording> {
  const answer = await fetch(new URL(`recordings/${lab}.json`, siteRoot()), signal ? { signal } : {});
  if (!answer.ok) throw new Error(`recording of lab ${lab}: ${answer.status}`);
  return decode(await answer.json());
}

/** What a lab shows of its recorded run at a step. */
export function recordedAt(
  recording: Recording,
  step: number,
): {
  readonly frame: Frame;
  readonly shown: Shown;
  readonly curves: Curves;
  readonly trail: LabState['trail'];
} {
  const frame = frameAt(recording, step);
  const { window, size, symbols, given, real, labels, history, frames, config, data, seed } = recording;
  return {
    frame,
    shown: {
      ...frame,
      window,
      size,
      symbols,
      given,
      real,
      labels: labels && Uint8Array.from(labels),
      recorded: { config, data: { set: data }, seed },
    },
    curves: cut(history, frame.step),
    trail: frames
      .filter((f) => f.step <= frame.step)
      .map((f) => ({
        step: f.step,
        metrics: Object.fromEntries(Object.entries(f.quality).map(([name, { value }]) => [name, value])),
      })),
  };
}
