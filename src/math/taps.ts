/** Where convolutions look: plain numbers, so that a page can draw what a network is made of. */

/** A place relative to one's own: rows down, columns to the right. */
export type Tap = readonly [down: number, right: number];

/** The two taps of a dilated causal convolution; without the mask one of them looks ahead. */
export const dilated = (dilation: number, masked = true): readonly Tap[] => [
  [0, -dilation],
  [0, masked ? 0 : dilation],
];

/**
 * The square of `size` x `size` taps around a place. Masked, only those that come before it in raster order:
 * type A without the place itself, type B with it (van den Oord et al. 2016, Pixel Recurrent Neural Networks).
 */
export function square(size: number, mask: 'A' | 'B' | 'none'): readonly Tap[] {
  const half = Math.floor(size / 2);
  const all = Array.from({ length: size * size }, (_, i): Tap => [
    Math.floor(i / size) - half,
    (i % size) - half,
  ]);
  return all.filter(
    ([down, right]) =>
      mask === 'none' || down < 0 || (down === 0 && (right < 0 || (right === 0 && mask === 'B'))),
  );
}

/** All places that can be seen through layers with these taps, each once: the receptive field. A layer also passes on what it was given. */
export function reach(layers: readonly (readonly Tap[])[]): readonly Tap[] {
  const seen = layers.reduce(
    (places, taps, i) => {
      const next = new Map(i === 0 ? [] : places);
      for (const [down, right] of places.values())
        for (const tap of taps)
          next.set(`${down + tap[0]},${right + tap[1]}`, [down + tap[0], right + tap[1]]);
      return next;
    },
    new Map<string, Tap>([['0,0', [0, 0]]]),
  );
  return [...seen.values()];
}
