/** Long work on a run in pieces, which may wait for a graphics card; every piece ends in a pause. */
export type Pieces<T> = AsyncGenerator<void, T, void>;

/** Between two pieces: lets messages in. -> whether one came that is not to be kept waiting */
export type Rest = () => Promise<boolean>;

/** The result, or undefined where the work was given up for something that could not wait. */
export async function unlessCalled<T>(work: Pieces<T>, rest: Rest): Promise<T | undefined> {
  for (;;) {
    const piece = await work.next();
    if (piece.done) return piece.value;
    if (await rest()) return undefined;
  }
}

/** Nothing is let in. */
export const never: Rest = () => Promise.resolve(false);

/** All of it. */
export const all = async <T>(work: Pieces<T>): Promise<T> => (await unlessCalled(work, never)) as T;
