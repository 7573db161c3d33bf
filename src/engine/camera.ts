import { compute, inDataUnits, pictureName, type Given, type Studio } from './picture';
import type { Look } from './protocol';
import type { Source } from './source';
import type { Stepper } from './stepper';
import { putBack, type Streams } from './streams';

export interface Scene extends Studio {
  readonly source: Source;
  readonly streams: Streams;
  readonly stepper: Stepper;
}

/** Looks at a model without touching its run: every picture starts from the same draws, and what it draws is put back. */
export class Camera {
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
    const { stepper, streams } = this.scene;
    this.#numbers = look.given ?? {};
    const numbers = await putBack(streams, () =>
      stepper.look(pictureName(this.scene, look), () =>
        compute(this.scene, look, streams.pictures, this.#given),
      ),
    );
    return {
      ...inDataUnits(this.scene, look, numbers),
      ...(look.given && { given: look.given }),
      ...(look.real > 0 && this.#real(look.real)),
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
}
