import type { Event } from '../engine/protocol';

type Kind = 'saved' | 'samples';
type Of<T extends Kind> = Extract<Event, { type: T }>;

/** Orders that somebody waits for: each is settled by the next event of its type, or when the run ends. */
export class Answers {
  #waiting = new Map<
    string,
    { readonly done: (event: Event) => void; readonly fail: (why: Error) => void }
  >();

  next<T extends Kind>(type: T): Promise<Of<T>> {
    return new Promise((resolve, reject) =>
      this.#waiting.set(type, { done: (event) => resolve(event as Of<T>), fail: reject }),
    );
  }

  hear(event: Event): void {
    const waiting = this.#waiting.get(event.type);
    this.#waiting.delete(event.type);
    waiting?.done(event);
  }

  /** No answer will come. */
  end(): void {
    for (const { fail } of this.#waiting.values()) fail(new Error('The run ended before it could answer.'));
    this.#waiting.clear();
  }
}
