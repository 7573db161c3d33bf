/** A frame longer than this is felt, milliseconds. */
const slow = 50;
/** Frames looked back on: half a second on a fast machine. */
const seen = 30;

/** Tells when a page draws too slowly: half of the last frames were slow ones. One long frame is not enough. */
export class Pace {
  #gaps: boolean[] = [];
  #last: number | undefined;

  /** Once for each frame. now: milliseconds -> whether the page is too slow */
  frame(now: number): boolean {
    if (this.#last !== undefined) this.#gaps = [...this.#gaps, now - this.#last > slow].slice(-seen);
    this.#last = now;
    return this.#gaps.length === seen && this.#gaps.filter(Boolean).length >= seen / 2;
  }
}
