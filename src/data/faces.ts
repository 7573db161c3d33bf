import type { Stream } from '../math/stream';
import type { GlyphSet } from './data';

/** What can be said about a face in words; one bit each in its class, the first the lowest. */
export const attributes = ['smile', 'glasses', 'long hair'] as const;

/** Pixels per side. */
const size = 28;
/** The middle of an empty picture, in pixels. */
const middle = (size - 1) / 2;

/** Lengths in pixels. */
export interface Face {
  /** Where the middle of the face is. */
  readonly x: number;
  readonly y: number;
  /** Half the width and half the height of the head. */
  readonly width: number;
  readonly height: number;
  /** How far each eye is from the middle, and its radius. */
  readonly apart: number;
  readonly eye: number;
  /** Slope of the brows: above 0 they rise outward. */
  readonly brow: number;
  /** Half the width of the mouth, and how far its corners stand above its middle: below 0 it frowns. */
  readonly mouth: number;
  readonly smile: number;
  /** Ink of the hair, 0 to 1, how far it reaches down the forehead, and down the sides (far above the head: not at all). */
  readonly shade: number;
  readonly fringe: number;
  readonly sides: number;
  /** Ink of the glasses: 0 for none. */
  readonly glasses: number;
}

/** A face at random, with the attributes that the bits of `kind` name. */
export function faceOf(kind: number, rng: Stream): Face {
  const between = (low: number, high: number) => low + (high - low) * rng.next();
  const has = (attribute: (typeof attributes)[number]) => (kind >> attributes.indexOf(attribute)) & 1;
  return {
    x: middle + between(-0.6, 0.6),
    y: middle + 1 + between(-0.6, 0.6),
    width: between(7.4, 9),
    height: between(9, 10.5),
    apart: between(3, 3.9),
    eye: between(0.8, 1.25),
    brow: between(-0.25, 0.25),
    mouth: between(2.6, 3.8),
    smile: has('smile') ? between(1, 2.2) : between(-1.4, 0.1),
    shade: between(0.45, 1),
    fringe: between(2.2, 4.6),
    sides: has('long hair') ? between(4, 9) : -2 * middle,
    glasses: has('glasses') ? between(0.85, 1) : 0,
  };
}

/** Draws a face, its edges spread over one pixel. -> [28 * 28], 0 paper to 1 ink, row by row from the top left */
export function drawFace(face: Face, out = new Float32Array(size * size), offset = 0): Float32Array {
  const { width, height, apart, eye, brow, mouth, smile, shade, fringe, sides, glasses } = face;
  for (let row = 0; row < size; row++) {
    const y = row - face.y;
    for (let column = 0; column < size; column++) {
      const x = column - face.x;
      const side = Math.abs(x);
      const round = Math.hypot(x / width, y / height);
      const edge = (round - 1) * Math.min(width, height); // about the distance to the outline
      let ink = 0.85 * line(edge, 0.45);
      // Hair: a cap above the fringe, and strands down the sides.
      const cap = Math.min(cover(edge - 1.2), cover(y + height - fringe - 0.06 * x * x));
      const strand = Math.min(cover(Math.abs(side - width) - 1.5), cover(y - sides), cover(-y - height + 2));
      ink = Math.max(ink, shade * cap, shade * strand);
      const fromEye = side - apart;
      if (y > -5 && y < 2) {
        ink = Math.max(ink, cover(Math.hypot(fromEye, y + 1) - eye));
        ink = Math.max(
          ink,
          0.8 * Math.min(line(y + 3.4 + brow * fromEye, 0.3), cover(Math.abs(fromEye) - 1.4)),
        );
      }
      if (glasses > 0 && y > -5 && y < 3) {
        const frame = line(Math.hypot(fromEye, y + 1) - 2.5, 0.25);
        const bridge = Math.min(line(y + 1.3, 0.25), cover(side - apart + 2.5));
        ink = Math.max(ink, glasses * frame, glasses * bridge);
      }
      if (y > 0.5 && y < 3.2) ink = Math.max(ink, 0.55 * line(x - 0.35, 0.15) * cover(Math.abs(y - 1.8) - 1));
      // The mouth is a parabola: its corners stand `smile` above its middle.
      const lips = y - 5.2 - smile / 2 + smile * (x / mouth) ** 2;
      ink = Math.max(ink, Math.min(line(lips, 0.45), cover(side - mouth)));
      out[offset + row * size + column] = ink;
    }
  }
  return out;
}

/** 1 inside, 0 outside, along one pixel between. distance: pixels, below 0 inside */
const cover = (distance: number) => Math.min(1, Math.max(0, 0.5 - distance));
const line = (distance: number, half: number) => cover(Math.abs(distance) - half);

/** Cartoon faces at 28 x 28. The class of a face is its attributes, a bit each. */
export const faces: GlyphSet = {
  kind: 'glyphs',
  id: 'faces',
  label: 'Faces',
  size,
  classes: Array.from(
    { length: 2 ** attributes.length },
    (_, kind) => attributes.filter((_, bit) => (kind >> bit) & 1).join(', ') || 'none of these',
  ),
  draw(n, rng) {
    const images = new Float32Array(n * size * size);
    const labels = new Uint8Array(n);
    for (let i = 0; i < n; i++) {
      labels[i] = rng.integer(2 ** attributes.length);
      drawFace(faceOf(labels[i]!, rng), images, i * size * size);
    }
    return { images, labels };
  },
};
