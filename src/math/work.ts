/** Long work in small pieces: it pauses often, so that whoever runs it may do something else between, and ends with its result. */
export type Work<T> = Generator<void, T>;

/** All of it at once. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}
