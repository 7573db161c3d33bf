import { recorder } from './recorder';

/**
 * A seeded stream of random numbers: a 32-bit counter through Mulberry32's mixing function
 * (Tommy Ettinger, public domain). Equal seeds give equal streams on every machine. No TensorFlow: pages may draw, too.
 */
export class Stream {
  #state: number;
  #spare = NaN;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** The seed of an independent stream. A name gives the same stream whatever else was opened before. */
  static seedOf(seed: number, name: string): number {
    let hash = 2166136261; // FNV-1a
    for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 16777619);
    return new Stream((seed ^ hash) >>> 0).word();
  }

  /** Uniform on [0, 1). Refused while a step is traced: a number drawn here would be frozen into the program. */
  next(): number {
    this.#refuseTracing('next');
    return this.word() / 4294967296;
  }

  /** Standard normal draw. Refused while a step is traced, like next(). */
  gauss(): number {
    this.#refuseTracing('gauss');
    return this.normalDraw();
  }

  /** An integer, uniform on 0 .. n - 1. */
  integer(n: number): number {
    return Math.floor(this.next() * n);
  }

  /** Where the stream stands: [counter, spare normal draw or NaN]. Setting it back repeats the stream. */
  get state(): [number, number] {
    return [this.#state, this.#spare];
  }

  set state([counter, spare]: [number, number]) {
    this.#state = counter >>> 0;
    this.#spare = spare;
  }

  /** 32 random bits. */
  protected word(): number {
    let z = (this.#state = (this.#state + 0x6d2b79f5) >>> 0);
    z = Math.imul(z ^ (z >>> 15), z | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return (z ^ (z >>> 14)) >>> 0;
  }

  /** Box-Muller: two draws at a time, the second kept. */
  protected normalDraw(): number {
    if (!Number.isNaN(this.#spare)) {
      const spare = this.#spare;
      this.#spare = NaN;
      return spare;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - this.word() / 4294967296));
    const angle = (2 * Math.PI * this.word()) / 4294967296;
    this.#spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  #refuseTracing(method: string): void {
    if (recorder.current) {
      throw new Error(`rng.${method}() inside a traced step: draw through rng.normal or rng.uniform`);
    }
  }
}
