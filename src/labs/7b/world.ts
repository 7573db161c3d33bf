/** What there is to walk between: pictures that the page draws itself, and the model that has learned their kind. */
import type { GlyphSet } from '../../data/data';
import { attributes, faces } from '../../data/faces';
import { handwritten } from '../../data/glyphs/handwritten';
import { Stream } from '../../math/stream';

export interface World {
  readonly label: string;
  /** The trained model's file. */
  readonly file: string;
  readonly set: GlyphSet;
  /** Numbers in a code. */
  readonly latent: number;
  /** Directions that can be walked along, by bit of a picture's class. */
  readonly attributes: readonly string[];
  /** What a picture of this class is called. */
  readonly name: (label: number) => string;
}

export const worlds = {
  digits: {
    label: 'Digits',
    file: 'vae-glyphs-walk',
    set: handwritten(14),
    latent: 8,
    attributes: [],
    name: (label) => (label === 8 ? 'an 8' : `a ${label}`),
  },
  faces: {
    label: 'Faces',
    file: 'vae-glyphs-faces',
    set: faces,
    latent: 10,
    attributes,
    name: (label) => {
      const has = attributes.filter((_, bit) => (label >> bit) & 1);
      return has.length === 0 ? 'a plain face' : `a face (${has.join(', ')})`;
    },
  },
} as const satisfies Record<string, World>;
export type WorldName = keyof typeof worlds;

/** Pictures to choose from. */
export const choices = 40;
/** Pictures whose codes say where an attribute points. */
export const examples = 400;

/** The same for everyone. images: [choices, size * size] */
export const pictures = ({ set }: World) => set.draw(choices, new Stream(Stream.seedOf(3, set.id)));
