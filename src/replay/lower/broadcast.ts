import { Refusal } from '../refusal';

interface Dimension {
  readonly size: number;
  readonly a: boolean;
  readonly b: boolean;
}

/**
 * How two shapes broadcast to `out`, as the numbers that the library's two-sided kernels take: rows, columns, the
 * row and column strides of each side, then up to two outer dimensions with their strides. Neighboring dimensions
 * that vary alike are one.
 */
export function broadcast(out: readonly number[], a: readonly number[], b: readonly number[]): number[] {
  const align = (shape: readonly number[]) => [
    ...new Array<number>(out.length - shape.length).fill(1),
    ...shape,
  ];
  const [left, right] = [align(a), align(b)];
  const merged: Dimension[] = [];
  out.forEach((size, i) => {
    if (size === 1) return;
    const next = { size, a: left[i] !== 1, b: right[i] !== 1 };
    const last = merged.at(-1);
    if (last && last.a === next.a && last.b === next.b)
      merged[merged.length - 1] = { ...next, size: last.size * size };
    else merged.push(next);
  });
  if (merged.length > 4) throw new Refusal(`the library cannot broadcast [${a}] with [${b}]`);
  const still = { size: 1, a: false, b: false };
  const four = [...new Array<Dimension>(4 - merged.length).fill(still), ...merged];
  // A single merged dimension is one row; its columns stream.
  const strides = (side: 'a' | 'b') => {
    let step = 1;
    return four
      .toReversed()
      .map((d) => {
        const stride = d[side] ? step : 0;
        if (d[side]) step *= d.size;
        return stride;
      })
      .reverse();
  };
  const [sa, sb] = [strides('a'), strides('b')];
  const [d0, d1, rows, columns] = four.map(({ size }) => size) as [number, number, number, number];
  return [rows, columns, sa[2]!, sa[3]!, sb[2]!, sb[3]!, d0, sa[0]!, sb[0]!, d1, sa[1]!, sb[1]!];
}
