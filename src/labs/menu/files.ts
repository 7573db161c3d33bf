import type { Curves } from '../state/lab-state';

/** One row a step: step, then every metric; an empty cell where a step did not report one. */
export function metricsCsv({ step, metrics }: Curves): string {
  const names = Object.keys(metrics);
  const cell = (value: number) => (Number.isNaN(value) ? '' : String(value));
  const rows = Array.from(step, (at, i) => [at, ...names.map((name) => cell(metrics[name]![i]!))].join(','));
  return [['step', ...names].join(','), ...rows, ''].join('\n');
}

/** points: [n, 2], data units */
export function pointsCsv(points: Float32Array): string {
  const rows = Array.from({ length: points.length / 2 }, (_, i) => `${points[2 * i]},${points[2 * i + 1]}`);
  return ['x,y', ...rows, ''].join('\n');
}

export function download(name: string, content: string | Blob, type: string): void {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const anchor = Object.assign(document.createElement('a'), { href: url, download: name });
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
