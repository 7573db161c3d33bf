/**
 * One [step, value] pair per pixel column: the mean of the finite values that fall in it (the geometric mean for a
 * logarithmic axis), so that thousands of noisy steps stay one readable line. Fewer values than columns are kept as
 * they are, and the last value is always the last one measured. step, values: [n]
 */
export function columnMeans(
  step: Float32Array,
  values: Float32Array,
  until: number,
  columns: number,
  log: boolean,
): [step: number, value: number][] {
  const line: [number, number][] = [];
  const [into, back] = log
    ? [(v: number) => Math.log(Math.max(v, 1e-6)), Math.exp]
    : [(v: number) => v, (v: number) => v];
  let [column, sumStep, sum, count] = [-1, 0, 0, 0];
  const flush = () => {
    if (count) line.push([sumStep / count, back(sum / count)]);
    sumStep = sum = count = 0;
  };
  let last: [number, number] | undefined;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    const at = Math.floor((step[i]! / Math.max(1, until)) * columns);
    if (at !== column) flush();
    column = at;
    sumStep += step[i]!;
    sum += into(value);
    count++;
    last = [step[i]!, value];
  }
  flush();
  if (last && line.at(-1)?.[0] !== last[0]) line.push(last);
  return line;
}
