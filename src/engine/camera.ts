import type * as tf from '../math/tf';
import { measured, measureOf } from './measure';
import { compute, inDataUnits, pictureName, sample, samplesName, type Given, type Studio } from './picture';
import type { Look, Measured } from './protocol';
import type { Source } from './source';
import type { Stepper } from './stepper';
import { putBack, type Streams } from './streams';

export interface Scene extends Studio {
  readonly source: Source;
  readonly streams: Streams;
  readonly stepper: Stepper;
}

/** Samples made at once. Many more would take long to trace, and to compute where nothing is replayed. */
const batch = 500;

/** Measures the model as it stands. */
type Judge = () => Promise<Readonly<Record<string, Measured>>>;

/** Looks at a model without touching its run: every picture starts from the same draws, and what it draws is put back. */
export class Camera {
  #judge: Judge | undefined;
  /** In model units, of the length last asked for: they are the same in every look. */
  #data: Float32Array = new Float32Array();
  #numbers: NonNullable<Look['given']> = {};
  /** Asked anew by every replay of a picture. */
  readonly #given: Given = {
    data: (n) =>
      this.#data.length === n * this.scene.shape.width ? this.#data : (this.#data = this.#draw(n)),
    numbers: (view) => this.#numbers[view],
  };

  constructor(readonly scene: Scene) {}

  /** Samples, views and, if asked for, data, all in data units. */
  async see(look: Look) {
    const { streams } = this.scene;
    this.#numbers = look.given ?? {};
    const numbers = await this.#look(pictureName(this.scene, look), () =>
      compute(this.scene, look, streams.pictures, this.#given),
    );
    return {
      ...inDataUnits(this.scene, look, numbers),
      ...(look.given && { given: look.given }),
      ...(look.real > 0 && this.#real(look.real)),
      ...(look.quality && { quality: await this.quality() }),
    };
  }

  /** Sample quality, each number beside its sampling floor. */
  async quality(): Promise<Readonly<Record<string, Measured>>> {
    this.#judge ??= await this.#newJudge();
    return this.#judge();
  }

  /** Samples with a stream of their own, in data units -> [n, width]; where they are one long stretch, n symbols. */
  async samples(n: number): Promise<Float32Array> {
    const { family, model, scale, stepper, streams } = this.scene;
    if (family.stretch) {
      const { stretch } = await this.#look(`stretch ${n}`, () => ({
        stretch: family.stretch!(model, n, streams.samples),
      }));
      return stretch!.slice();
    }
    const together = Math.min(n, family.judged ?? batch);
    const start = streams.samples.state;
    const parts: Float32Array[] = [];
    for (let made = 0; made < n; made += together) {
      const name = samplesName(this.scene, together);
      const { samples } = await stepper.look(name, () => ({
        samples: sample(model, together, streams.samples),
      }));
      parts.push(samples!.slice());
    }
    streams.samples.state = start;
    const width = parts[0]!.length / together;
    const all = new Float32Array(parts.length * together * width);
    parts.forEach((part, i) => all.set(part, i * part.length));
    const wanted = all.slice(0, n * width);
    return scale ? scale.toData(wanted) : wanted;
  }

  /** Samples are measured against data; a model of text or sound by what it pays for what was held out. What only one kind needs is loaded by it. */
  async #newJudge(): Promise<Judge> {
    const { family, source, streams } = this.scene;
    const { set } = source;
    if (set.kind === 'points') {
      const measure = putBack(streams, () => measureOf(set, streams.real));
      return async () => measure(await this.samples(family.judged ?? measured));
    }
    if (set.kind === 'glyphs') {
      const glyphs = await import('./measure-glyphs');
      const measure = putBack(streams, () => glyphs.measureGlyphs(set, streams.real));
      return async () => measure(await this.samples(family.judged ?? glyphs.measured));
    }
    if (set.kind === 'sound') {
      const sound = await import('./measure-sound');
      const measure = sound.measureSound(set);
      const { pieces: samples, stretches: data } = sound;
      const look = { samples, real: 0, views: ['heldOut'], grid: 0, lattice: 0, data, quality: false };
      return async () => {
        const { samples: made, views } = await this.see(look);
        return measure(views['heldOut']!, made, source.shape.width);
      };
    }
    const text = await import('./measure-text');
    const measure = text.measureText(set);
    const look = { samples: 0, real: 0, views: ['heldOut'], grid: 0, lattice: 0, data: text.stretches };
    return async () => {
      const { views } = await this.see({ ...look, quality: false });
      return measure(views['heldOut']!);
    };
  }

  /** The data that pictures show: the same in every picture. */
  #real(n: number) {
    const { source, streams } = this.scene;
    const { values, labels } = putBack(streams, () => source.draw(n, streams.real));
    return { real: values, ...(labels && { labels }) };
  }

  #draw(n: number): Float32Array {
    const { real } = this.#real(n);
    return this.scene.scale?.toModel(real) ?? real;
  }

  #look(name: string, what: () => Record<string, tf.Tensor>) {
    const { stepper, streams } = this.scene;
    return putBack(streams, () => stepper.look(name, what));
  }
}
