import type { Box } from '../scale';
import { textSize } from './text';

/** Pixels. */
export type Place = readonly [x: number, y: number];

/** Points along a line, one every few pixels. */
export function* along(line: readonly Place[]): Generator<Place> {
  for (const [i, [x, y]] of line.entries()) {
    const [fromX, fromY] = line[i - 1] ?? [x, y];
    const count = Math.max(1, Math.round(Math.hypot(x - fromX, y - fromY) / 3));
    for (let k = 1; k <= count; k++)
      yield [fromX + ((x - fromX) * k) / count, fromY + ((y - fromY) * k) / count];
  }
}

/**
 * Where the name of a level at height `y` covers the fewest of the points that are drawn: over or under its line, at
 * the left or the right end. `width`: of the name, pixels. (x, y): the middle of the name's near edge
 */
export function besideLevel(y: number, width: number, box: Box, drawn: readonly Place[]) {
  const half = textSize / 2 + 1;
  const places = [y - 9, y + 10]
    .filter((at) => at - half >= 0 && at + half <= box.y + box.height)
    .flatMap((at) => [
      { x: box.x + 4, y: at, align: 'left' as const },
      { x: box.x + box.width - 4, y: at, align: 'right' as const },
    ]);
  const covers = (place: (typeof places)[number]) => {
    const left = place.align === 'left' ? place.x : place.x - width;
    return drawn.filter(
      ([px, py]) => px >= left - 2 && px <= left + width + 2 && Math.abs(py - place.y) <= half,
    ).length;
  };
  const least = Math.min(...places.map(covers));
  return (
    places.find((place) => covers(place) === least) ?? { x: box.x + 4, y: y - 9, align: 'left' as const }
  );
}
