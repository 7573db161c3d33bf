import type { GlyphSet } from '../data';

/** All of a set but what draws it: a page that shows its name need not be able to. */
export const digits = (size: number) =>
  ({
    kind: 'glyphs',
    id: `digits-${size}`,
    label: `Digits, ${size} × ${size}`,
    size,
    classes: Array.from({ length: 10 }, (_, digit) => String(digit)),
  }) satisfies Omit<GlyphSet, 'draw'>;

/** In the order in which the picker shows them. */
export const digitSets = [digits(14), digits(28)];
