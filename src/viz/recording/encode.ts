import type { Kinds, Recording, RecordingFile } from './recording';
import { packValues, type Packed } from './values';

/** Four significant digits: what a readout shows. */
const short = (value: number) => +value.toPrecision(4);

/** A recording as a file of text. Used when one is made, never by a page. `views`: what each view gives. */
export function encode({ frames, real, history, ...origin }: Recording, views: Kinds): RecordingFile {
  const things = origin.size ? 'images' : origin.symbols ? 'numbers' : 'points';
  const before = new Map<string, Int16Array>();
  const packed = (name: string, values: Float32Array, kind: Kinds[string]): [string, Packed] => {
    const { packed: text, whole } = packValues(values, kind, origin.window, before.get(name));
    before.set(name, whole);
    return [name, text];
  };
  return {
    format: 'from-noise-recording',
    version: 3,
    ...origin,
    real: packValues(real, things, origin.window).packed,
    frames: frames.map(({ step, samples, stages, views: seen, quality }) => ({
      step,
      arrays: Object.fromEntries([
        packed('samples', samples, things),
        ...(stages ? [packed('stages', stages, things)] : []),
        ...Object.entries(seen).map(([name, values]) => packed(`view ${name}`, values, views[name]!)),
      ]),
      quality: Object.fromEntries(
        Object.entries(quality).map(([name, { value, floor }]) => [
          name,
          floor === undefined ? { value: short(value) } : { value: short(value), floor: short(floor) },
        ]),
      ),
    })),
    history: {
      step: [...history.step],
      metrics: Object.fromEntries(
        Object.entries(history.metrics).map(([name, values]) => [name, [...values].map(short)]),
      ),
    },
  };
}
