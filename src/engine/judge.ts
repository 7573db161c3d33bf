import { Rng } from '../math/rng';
import type { Work } from '../math/work';
import type { Scene } from './camera';
import { made } from './made';
import { measured, measureOf, type Quality } from './measure';
import { compute, pictureName } from './picture';
import type { Pieces } from './pieces';
import { putBack } from './streams';

/** Rows of held-out data that are priced at once: of long ones fewer, so that a piece is short. */
const rowsOf = (width: number) => [16, 8, 4, 2].find((rows) => rows * width <= 600) ?? 1;

/**
 * Measures a model as it stands: its samples against data; what a model of text or sound pays for what was held out. In
 * pieces, and given up at any of them: what had been readied by then is kept.
 */
export class Judge {
  #readying: Pieces<() => Pieces<Quality>> | undefined;
  #measure: (() => Pieces<Quality>) | undefined;

  constructor(readonly scene: Scene) {}

  /** Sample quality, each number beside its sampling floor. */
  async *quality(): Pieces<Quality> {
    this.#readying ??= this.#ready();
    this.#measure ??= yield* this.#readying;
    return yield* this.#measure();
  }

  /** What only one kind of data needs is loaded by it. */
  async *#ready(): Pieces<() => Pieces<Quality>> {
    const { family, source, streams } = this.scene;
    const { set, shape } = source;
    const rng = new Rng(0);
    rng.state = streams.real.state; // the pictures' data, and those that come after them
    switch (set.kind) {
      case 'points': {
        const measure = yield* measureOf(set, rng);
        return () => taken(measure, made(this.scene, family.judged ?? measured));
      }
      case 'glyphs': {
        const glyphs = await import('./measure-glyphs');
        const measure = yield* glyphs.measureGlyphs(set, rng);
        return () => taken(measure, made(this.scene, family.judged ?? glyphs.measured));
      }
      case 'text': {
        const text = await import('./measure-text');
        const measure = yield* text.measureText(set);
        const held = this.#drawn(text.stretches, rng);
        return () => taken(measure, this.#paid(held));
      }
      case 'sound': {
        const sound = await import('./measure-sound');
        const measure = yield* sound.measureSound(set, shape.width);
        const held = this.#drawn(sound.stretches, rng);
        return () => taken(measure, this.#paid(held), made(this.scene, sound.pieces));
      }
    }
  }

  /** -> [n, width], model units */
  #drawn(n: number, rng: Rng): Float32Array {
    const { scale, source } = this.scene;
    const { values } = source.draw(n, rng);
    return scale?.toModel(values) ?? values;
  }

  /** What the model pays for held-out data [n, width], by its view of that name. -> nats [n] */
  async *#paid(held: Float32Array): Pieces<Float32Array> {
    const { shape, stepper, streams } = this.scene;
    const together = rowsOf(shape.width);
    const look = {
      samples: 0,
      real: 0,
      views: ['heldOut'],
      grid: 0,
      lattice: 0,
      data: together,
      quality: false,
    };
    const name = `paid ${pictureName(this.scene, look)}`;
    const nats = new Float32Array(held.length / shape.width);
    for (let row = 0; row < nats.length; row += together) {
      this.#rows = held.subarray(row * shape.width, (row + together) * shape.width);
      const { 'view heldOut': part } = await putBack(streams, () =>
        stepper.look(name, () => compute(this.scene, look, streams.pictures, this.#given)),
      );
      nats.set(part!, row);
      yield;
    }
    return nats;
  }

  #rows: Float32Array = new Float32Array();
  /** Asked anew by every replay. */
  readonly #given = { data: () => this.#rows, numbers: () => undefined };
}

/** A measure taken of what is made for it. */
async function* taken<Made extends Float32Array[]>(
  measure: (...made: Made) => Work<Quality>,
  ...making: { [K in keyof Made]: Pieces<Made[K]> }
): Pieces<Quality> {
  const all: Float32Array[] = [];
  for (const each of making) all.push(yield* each);
  return yield* measure(...(all as Made));
}
