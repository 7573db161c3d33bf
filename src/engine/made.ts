/** What a model makes beside its pictures, with a stream of its own: for measures and for files. */
import type { Scene } from './camera';
import { sample, samplesName } from './picture';
import type { Pieces } from './pieces';
import { putBack } from './streams';

/** Samples made at once: a piece is short, and so is the trace of it. */
const batch = 500;
/** Of samples that each take long to make, the share of those judged that is made at once. */
const share = 1 / 4;

/** `n` samples in data units, the first of them the same each time. -> [n, width] */
export async function* made(scene: Scene, n: number): Pieces<Float32Array> {
  const { family, model, scale, stepper, streams } = scene;
  const together = Math.min(n, batch, Math.ceil((family.judged ?? Infinity) * share));
  let here = streams.samples.state;
  let samples = new Float32Array();
  for (let count = 0; count < n; count += together) {
    const name = samplesName(scene, together);
    const numbers = await putBack(streams, () => {
      streams.samples.state = here;
      const look = stepper.look(name, () => ({ samples: sample(model, together, streams.samples) }));
      here = streams.samples.state;
      return look;
    });
    const part = numbers['samples']!;
    const width = part.length / together;
    if (count === 0) samples = new Float32Array(n * width);
    samples.set(part.subarray(0, samples.length - count * width), count * width);
    yield;
  }
  return scale ? scale.toData(samples) : samples;
}

/** What goes into a file: samples, or one long stretch of `n` symbols where a sample is too short for it. */
export async function* forFile(scene: Scene, n: number): Pieces<Float32Array> {
  const { family, model, stepper, streams } = scene;
  const { stretch } = family;
  if (!stretch) return yield* made(scene, n);
  const compute = () => ({ stretch: stretch(model, n, streams.samples) });
  const numbers = await putBack(streams, () => stepper.look(`stretch ${n}`, compute));
  return numbers['stretch']!.slice();
}
