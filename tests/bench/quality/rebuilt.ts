import type { OwnImages } from '../../../src/data/data';
import type { Session } from '../../../src/engine/session';

/** Pictures that the view `rebuild` takes at once. */
const few = 8;
/** Ink is never quite certain: what a logarithm may meet. */
const least = 1e-6;

/** What rebuilding a held-out digit from its mean code costs, nats, and what a model that knows each pixel's mean pays. */
export async function rebuilt(
  session: Session,
  { images, size }: OwnImages,
): Promise<Readonly<Record<string, number>>> {
  const width = size * size;
  const count = few * Math.floor(images.length / width / few);
  let nats = 0;
  for (let from = 0; from < count; from += few) {
    const x = images.subarray(from * width, (from + few) * width);
    const { views } = await session.picture({
      samples: 1,
      real: 0,
      grid: 1,
      lattice: 2,
      quality: false,
      views: ['rebuild'],
      given: { rebuild: [...x] },
    });
    nats += cost(x, (i) => views['rebuild']![i]!);
  }
  const mean = new Float64Array(width);
  images.forEach((value, i) => (mean[i % width]! += (value * width) / images.length));
  return {
    'rebuilt, nats': nats / count,
    'by pixel means, nats': cost(images.subarray(0, count * width), (i) => mean[i % width]!) / count,
  };
}

/** Cross-entropy of pixels x under probabilities of ink, summed. */
function cost(x: Float32Array, inkAt: (i: number) => number): number {
  let sum = 0;
  x.forEach((value, i) => {
    const p = Math.min(1 - least, Math.max(least, inkAt(i)));
    sum -= value * Math.log(p) + (1 - value) * Math.log(1 - p);
  });
  return sum;
}
