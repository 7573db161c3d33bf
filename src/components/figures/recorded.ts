import { readFileSync } from 'node:fs';
import { decode, frameAt, type Frame, type Recording } from '../../viz/recording/recording';

/** The recorded run of a lab, read at build time. @throws if scripts/record.ts has not made it */
export function recorded(lab: string): Recording {
  return decode(JSON.parse(readFileSync(`public/recordings/${lab}.json`, 'utf8')));
}

/** Mean of the losses kept around a step, nats: one batch alone says little. */
const window = 3;

export function lossAt({ history }: Recording, name: string, step: number): number {
  const values = history.metrics[name];
  if (!values)
    throw new Error(
      `figure: the recording has no '${name}', only ${Object.keys(history.metrics).join(', ')}`,
    );
  const nearest = [...history.step.keys()]
    .filter((i) => Number.isFinite(values[i]!))
    .sort((a, b) => Math.abs(history.step[a]! - step) - Math.abs(history.step[b]! - step))
    .slice(0, window);
  return nearest.reduce((sum, i) => sum + values[i]!, 0) / nearest.length;
}

/** Three moments of the first lab's run: beginning, middle, end. Captions read their numbers here. */
export interface Moment {
  readonly frame: Frame;
  readonly step: number;
  readonly generatorLoss: number;
  readonly discriminatorLoss: number;
  readonly modes: number;
}

export function moments(run: Recording = recorded('8a')): readonly Moment[] {
  const last = run.frames.at(-1)!.step;
  return [20, (2 / 3) * last, last].map((wanted) => {
    const frame = frameAt(run, wanted);
    return {
      frame,
      step: frame.step,
      generatorLoss: lossAt(run, 'generatorLoss', frame.step),
      discriminatorLoss: lossAt(run, 'discriminatorLoss', frame.step),
      modes: frame.quality['modes']?.value ?? NaN,
    };
  });
}
