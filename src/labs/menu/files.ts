import type { LabState } from '../state/lab-state';

export type Row = readonly [step: number, metrics: Readonly<Record<string, number | undefined>>];

/** What training reported and what was measured of its samples: a row for each step that has either, ascending. */
export function metricRows({ curves, trail }: Pick<LabState, 'curves' | 'trail'>): {
  readonly names: readonly string[];
  readonly rows: readonly Row[];
} {
  const trained = Object.entries(curves.metrics);
  const names = [...trained.map(([name]) => name), ...trail.flatMap(({ metrics }) => Object.keys(metrics))];
  const rows = new Map<number, Row[1]>();
  curves.step.forEach((step, i) =>
    rows.set(step, Object.fromEntries(trained.map(([name, values]) => [name, values[i]]))),
  );
  for (const { step, metrics } of trail) rows.set(step, { ...rows.get(step), ...metrics });
  return { names: [...new Set(names)], rows: [...rows].sort(([a], [b]) => a - b) };
}

/** A float holds seven digits: what is beyond them is noise of the conversion. '' where there is no number. */
const cell = (value: number | undefined) =>
  value === undefined || Number.isNaN(value) ? '' : String(+value.toPrecision(7));

const lines = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, ...rows].map((row) => `${row.join(',')}\n`).join('');

/** One row a step: step, then every metric. */
export function metricsCsv(state: Pick<LabState, 'curves' | 'trail'>): string {
  const { names, rows } = metricRows(state);
  return lines(
    ['step', ...names],
    rows.map(([step, metrics]) => [String(step), ...names.map((name) => cell(metrics[name]))]),
  );
}

/** points: [n, 2], data units */
export function pointsCsv(points: Float32Array): string {
  const rows = Array.from({ length: points.length / 2 }, (_, i) => [
    cell(points[2 * i]),
    cell(points[2 * i + 1]),
  ]);
  return lines(['x', 'y'], rows);
}

export function download(name: string, content: string | Blob, type: string): void {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const anchor = Object.assign(document.createElement('a'), { href: url, download: name });
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
