/** Milliseconds that training has taken, pauses left out. */
export class Stopwatch {
  #before = 0;
  #since: number | undefined;

  constructor(readonly now: () => number) {}

  get elapsed(): number {
    return this.#before + (this.#since === undefined ? 0 : this.now() - this.#since);
  }

  start(): void {
    this.#since ??= this.now();
  }

  stop(): void {
    this.#before = this.elapsed;
    this.#since = undefined;
  }

  clear(): void {
    this.#before = 0;
    this.#since = undefined;
  }
}
