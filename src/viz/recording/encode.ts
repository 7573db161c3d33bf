import { logOdds } from '../marks/belief';
import { largest, pack } from './packing';
import { perPull, perWindow, still, wholeOdds, type Recording, type RecordingFile } from './recording';

/** Four significant digits: what a readout shows. */
const short = (value: number) => +value.toPrecision(4);

/** A recording as a file of text. Used when one is made, never by a page. */
export function encode({ frames, real, history, ...origin }: Recording): RecordingFile {
  const [left, , bottom, top] = origin.window;
  const unit = (top - bottom) / perWindow;
  const whole = (value: number) => Math.round(Math.min(largest, Math.max(-largest, value)));
  const place = (xy: Float32Array) =>
    Int16Array.from(xy, (v, i) => whole((v - (i & 1 ? bottom : left)) / unit));
  let before: { samples?: Int16Array; belief?: Int16Array; warp?: Int16Array } = {};
  return {
    format: 'from-noise-recording',
    version: 1,
    ...origin,
    real: pack(place(real)),
    frames: frames.map(({ step, samples: at, views, quality }) => {
      const samples = place(at);
      const belief = Int16Array.from(logOdds(views.belief), wholeOdds);
      const warp = place(views.warp);
      const packed = {
        step,
        samples: pack(samples, before.samples),
        belief: pack(belief, before.belief),
        pull: pack(wholePull(views.pull), still(views.pull.length)),
        warp: pack(warp, before.warp),
        quality: Object.fromEntries(
          Object.entries(quality).map(([name, { value, floor }]) => [
            name,
            floor === undefined ? { value: short(value) } : { value: short(value), floor: short(floor) },
          ]),
        ),
      };
      before = { samples, belief, warp };
      return packed;
    }),
    history: {
      step: [...history.step],
      metrics: Object.fromEntries(
        Object.entries(history.metrics).map(([name, values]) => [name, [...values].map(short)]),
      ),
    },
  };
}

/** Pulls over the length that nine in ten stay under, cut to 1. [n, 2] -> [n, 2] whole numbers */
function wholePull(pull: Float32Array): Int16Array {
  const n = pull.length / 2;
  const lengths = Array.from({ length: n }, (_, i) => Math.hypot(pull[2 * i]!, pull[2 * i + 1]!));
  const full = [...lengths].sort((a, b) => a - b)[Math.floor(n * 0.9)] || 1;
  return Int16Array.from(pull, (v, i) => Math.round((v / Math.max(full, lengths[i >> 1]!)) * perPull));
}
