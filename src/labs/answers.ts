import type { Event } from '../engine/protocol';

type Kind = 'ready' | 'saved' | 'samples';
type Of<T extends Kind> = Extract<Event, { type: T }>;

interface Waiting {
  readonly done: (event: Event) => void;
  readonly fail: (why: Error) => void;
}

/** Orders that somebody waits for: each is settled by an event of its type, in order, or when the run ends. */
export class Answers {
  #waiting: readonly (Waiting & { readonly type: Kind })[] = [];

  next<T extends Kind>(type: T): Promise<Of<T>> {
    return new Promise((resolve, reject) => {
      const done = (event: Event) => resolve(event as Of<T>);
      this.#waiting = [...this.#waiting, { type, done, fail: reject }];
    });
  }

  hear(event: Event): void {
    const first = this.#waiting.find(({ type }) => type === event.type);
    if (!first) return;
    this.#waiting = this.#waiting.filter((waiting) => waiting !== first);
    first.done(event);
  }

  /** No answer will come. */
  end(why = 'The run ended before it could answer.'): void {
    const left = this.#waiting;
    this.#waiting = [];
    for (const { fail } of left) fail(new Error(why));
  }
}
