import { logOdds } from '../marks/belief';
import { asIn, pack, plane, zero } from './packing';
import { mostOdds, perOdds, perPull, perWindow, type Recording, type RecordingFile } from './recording';

/** The far end of 16 bits, for a point that flew off. */
const largest = 32767;

/** Four significant digits: what a readout shows. */
const short = (value: number) => +value.toPrecision(4);

/** A recording as a file of text. Used when one is made, never by a page. */
export function encode({ frames, real, history, ...origin }: Recording): RecordingFile {
  const [left, , bottom, top] = origin.window;
  const unit = (top - bottom) / perWindow;
  const whole = (value: number, most: number) => Math.round(Math.min(most, Math.max(-most, value)));
  const place = (xy: Float32Array) =>
    Int16Array.from(xy, (v, i) => whole((v - (i & 1 ? bottom : left)) / unit, largest));
  const first = frames[0]!;
  const size = {
    real: real.length / 2,
    samples: first.samples.length / 2,
    grid: Math.sqrt(first.views.belief.length),
    lattice: Math.sqrt(first.views.warp.length / 2),
  };
  let before: Int16Array | undefined;
  return {
    format: 'from-noise-recording',
    version: 1,
    ...origin,
    size,
    real: pack(place(real), zero),
    frames: frames.map(({ step, samples: at, views, quality }) => {
      const samples = place(at);
      const belief = logOdds(views.belief).map((v) => whole(v * perOdds, mostOdds * perOdds));
      const packed = {
        step,
        samples: pack(samples, asIn(before)),
        belief: pack(Int16Array.from(belief), plane(size.grid, 1)),
        pull: pack(wholePull(views.pull), zero),
        warp: pack(place(views.warp), plane(size.lattice, 2)),
        quality: Object.fromEntries(
          Object.entries(quality).map(([name, { value, floor }]) => [
            name,
            floor === undefined ? { value: short(value) } : { value: short(value), floor: short(floor) },
          ]),
        ),
      };
      before = samples;
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
