import { draw, pathOf } from './pen';

type Point = readonly [x: number, y: number];

/** Drawings that are no digits: points, and the strokes through them. */
const drawings: readonly {
  readonly name: string;
  readonly points: readonly Point[];
  readonly strokes: readonly (readonly number[])[];
}[] = [
  {
    name: 'a slash',
    points: [
      [0.2, -0.45],
      [0, 0],
      [-0.2, 0.45],
    ],
    strokes: [
      [0, 1],
      [1, 2],
    ],
  },
  {
    name: 'a ring',
    points: [
      [0, -0.45],
      [-0.3, 0],
      [0, 0.45],
      [0.3, 0],
    ],
    strokes: [[0, 1, 2, 3, 0]],
  },
  {
    name: 'a cross',
    points: [
      [-0.4, -0.4],
      [0.4, 0.4],
      [0.4, -0.4],
      [-0.4, 0.4],
    ],
    strokes: [
      [0, 1],
      [2, 3],
    ],
  },
  {
    name: 'two bars',
    points: [
      [-0.45, -0.25],
      [0.45, -0.25],
      [-0.45, 0.25],
      [0.45, 0.25],
    ],
    strokes: [
      [0, 1],
      [2, 3],
    ],
  },
];

/** At the size and with the pen of the digits. Each [size * size], 0 paper to 1 ink, beside its name. */
export const oddities = (size: number): readonly { readonly name: string; readonly image: Float32Array }[] =>
  drawings.map(({ name, points, strokes }) => {
    const image = new Float32Array(size * size);
    const places = Float32Array.from(
      points.flatMap(([x, y]) => [(0.5 + 0.7 * x) * size, (0.5 + 0.7 * y) * size]),
    );
    draw(pathOf({ points, curves: strokes }), places, 0.055 * size, image, 0, size);
    return { name, image };
  });
