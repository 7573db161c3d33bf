import { input } from './input';
import { recorder } from './input';
import type * as tf from './tf';

/**
 * A seeded stream of random numbers: a 32-bit counter through Mulberry32's mixing function
 * (Tommy Ettinger, public domain). Equal seeds give equal streams on every machine.
 */
export class Rng {
  #state: number;
  #spare = NaN;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** An independent stream. A name gives the same stream whatever else was split before. */
  static stream(seed: number, name: string): Rng {
    let hash = 2166136261; // FNV-1a
    for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 16777619);
    return new Rng(new Rng((seed ^ hash) >>> 0).#word());
  }

  /** Uniform on [0, 1). Refused while a step is traced: a number drawn here would be frozen into the program. */
  next(): number {
    if (recorder.current) throw new Error('rng.next() inside a traced step: draw through rng.normal or rng.uniform');
    return this.#word() / 4294967296;
  }

  /** Standard normal draw. Refused while a step is traced, like next(). */
  gauss(): number {
    if (recorder.current) throw new Error('rng.gauss() inside a traced step: draw through rng.normal or rng.uniform');
    return this.#gauss();
  }

  /** An integer, uniform on 0 .. n - 1. */
  integer(n: number): number {
    return Math.floor(this.next() * n);
  }

  /** Standard normal draws, new on every step. -> [...shape] */
  normal<R extends tf.Rank = tf.Rank>(shape: readonly number[]): tf.Tensor<R> {
    return input<R>(shape, (out) => {
      for (let i = 0; i < out.length; i++) out[i] = this.#gauss();
    });
  }

  /** Uniform draws on [low, high), new on every step. -> [...shape] */
  uniform<R extends tf.Rank = tf.Rank>(shape: readonly number[], low = 0, high = 1): tf.Tensor<R> {
    return input<R>(shape, (out) => {
      const scale = (high - low) / 4294967296;
      for (let i = 0; i < out.length; i++) out[i] = low + scale * this.#word();
    });
  }

  /** Where the stream stands: [counter, spare normal draw or NaN]. Setting it back repeats the stream. */
  get state(): [number, number] {
    return [this.#state, this.#spare];
  }

  set state([counter, spare]: [number, number]) {
    this.#state = counter >>> 0;
    this.#spare = spare;
  }

  #word(): number {
    let z = (this.#state = (this.#state + 0x6d2b79f5) >>> 0);
    z = Math.imul(z ^ (z >>> 15), z | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return (z ^ (z >>> 14)) >>> 0;
  }

  /** Box-Muller: two draws at a time, the second kept. */
  #gauss(): number {
    if (!Number.isNaN(this.#spare)) {
      const spare = this.#spare;
      this.#spare = NaN;
      return spare;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - this.#word() / 4294967296));
    const angle = (2 * Math.PI * this.#word()) / 4294967296;
    this.#spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }
}
