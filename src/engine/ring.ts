import type { Checkpoint } from './protocol';

const bytesOf = ({ tensors }: Checkpoint) =>
  Object.values(tensors).reduce((sum, { byteLength }) => sum + byteLength, 0);

/**
 * The checkpoints of a run, oldest first: every 25 steps at the beginning, and each time they become too many or
 * too large every second one goes and the gap doubles. The first and the latest always stay.
 */
export class Ring {
  #kept: Checkpoint[] = [];
  #gap: number;

  constructor(
    readonly most = 64,
    readonly mostBytes = 16e6,
    gap = 25,
  ) {
    this.#gap = gap;
  }

  /** Whether a checkpoint is due at this step. */
  due(step: number): boolean {
    return step % this.#gap === 0 && step > (this.#kept.at(-1)?.step ?? -1);
  }

  add(checkpoint: Checkpoint): void {
    this.#kept.push(checkpoint);
    const bytes = bytesOf(checkpoint);
    while (
      this.#kept.length > 2 &&
      (this.#kept.length > this.most || this.#kept.length * bytes > this.mostBytes)
    ) {
      this.#gap *= 2;
      this.#kept = this.#kept.filter(
        ({ step }, i, all) => i === 0 || i === all.length - 1 || step % this.#gap === 0,
      );
    }
  }

  /** The latest checkpoint at or before `step`; the first one if there is none. */
  nearest(step: number): Checkpoint {
    const first = this.#kept[0];
    if (!first) throw new Error('ring: nothing kept yet');
    return this.#kept.findLast((checkpoint) => checkpoint.step <= step) ?? first;
  }

  /** Forgets what lies after `step`: the run goes another way from there. */
  dropAfter(step: number): void {
    this.#kept = this.#kept.filter((checkpoint) => checkpoint.step <= step);
  }

  get steps(): readonly number[] {
    return this.#kept.map(({ step }) => step);
  }
}
