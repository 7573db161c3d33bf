/** A frame longer than this is felt, milliseconds. */
const slow = 50;
/** How far it looks back, milliseconds. */
const span = 2000;
/** Frames it looks back on at least. */
const least = 4;

/** Tells when a page draws too slowly: half of the time goes into slow frames. One long frame is not enough. */
export class Pace {
  #gaps: number[] = [];
  #last: number | undefined;

  /** Once for each frame. now: milliseconds -> whether the page is too slow */
  frame(now: number): boolean {
    const gap = now - (this.#last ?? now);
    this.#last = now;
    this.#gaps.push(gap);
    let total = sum(this.#gaps);
    if (total < span) return false;
    while (this.#gaps.length > least && total - this.#gaps[0]! >= span) total -= this.#gaps.shift()!;
    const long = this.#gaps.filter((one) => one > slow);
    return long.length > 2 && sum(long) >= total / 2;
  }
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
