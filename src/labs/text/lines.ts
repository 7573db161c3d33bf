import type { Shown } from '../state/lab-state';

/** Lines that a picture shows. */
export const linesShown = 12;

/** Samples of a text as lines, a line break within one as a dot. Nothing where the symbols are not known yet. */
export function linesOf(
  shown: Shown | undefined,
  symbols: readonly string[] | undefined,
  rows = linesShown,
): readonly string[] {
  if (!shown || !symbols || shown.samples.length === 0) return [];
  const width = shown.samples.length / rows;
  return Array.from({ length: rows }, (_, row) =>
    Array.from(
      shown.samples.subarray(row * width, (row + 1) * width),
      (symbol) => symbols[Math.round(symbol)] ?? '',
    )
      .join('')
      .replaceAll('\n', ' · '),
  );
}
