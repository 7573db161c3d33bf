import type { Work } from '../../math/work';

/** Milliseconds of work between two looks at the page. */
const slice = 12;

export type Rest = () => Promise<void>;

const pause: Rest = () => new Promise((rested) => setTimeout(rested));

/** Does long work in slices, so that the page stays awake. -> its result; undefined once it is no longer `wanted` */
export async function inSlices<T>(
  work: Work<T>,
  wanted: () => boolean = () => true,
  rest: Rest = pause,
): Promise<T | undefined> {
  for (;;) {
    await rest(); // also before the first: what asked for it may have had its own slice
    if (!wanted()) return undefined;
    const until = performance.now() + slice;
    do {
      const next = work.next();
      if (next.done) {
        await rest(); // whoever goes on with it has a slice of their own too
        return wanted() ? next.value : undefined;
      }
    } while (performance.now() < until);
  }
}
