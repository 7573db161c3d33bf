import type { Curves } from './lab-state';

/** Rows kept for the curves and the table; beyond it every second row goes. */
const most = 4000;

/** The rows of `more` after those of `before`, which it takes the place of where the run has gone back. A metric that one of them lacks is NaN there. */
export function append(before: Curves, more: Curves): Curves {
  if (more.step.length === 0) return before;
  const from = more.step[0]!;
  const curves = before.step.length > 0 && before.step.at(-1)! > from ? cut(before, from - 1) : before;
  const [old, fresh] = [curves.step.length, more.step.length];
  const names = [...new Set([...Object.keys(curves.metrics), ...Object.keys(more.metrics)])];
  const rows = old + fresh;
  const joined: Curves = {
    step: column(curves.step, more.step),
    metrics: Object.fromEntries(
      names.map((name) => [name, column(curves.metrics[name], more.metrics[name])]),
    ),
  };
  return rows > most ? thin(joined) : joined;

  function column(a: Float32Array | undefined, b: Float32Array | undefined): Float32Array {
    const out = new Float32Array(rows).fill(NaN);
    if (a) out.set(a);
    if (b) out.set(b, old);
    return out;
  }
}

/** Only what happened up to `step`. */
export function cut(curves: Curves, step: number): Curves {
  const end = curves.step.findIndex((s) => s > step);
  return end < 0 ? curves : pick(curves, (_, i) => i < end);
}

const thin = (curves: Curves) => pick(curves, (_, i) => i % 2 === 1);

function pick({ step, metrics }: Curves, keep: (value: number, index: number) => boolean): Curves {
  return {
    step: step.filter(keep),
    metrics: Object.fromEntries(Object.entries(metrics).map(([name, values]) => [name, values.filter(keep)])),
  };
}

/** The last value that was reported, of the metric `name`. */
export const last = ({ metrics }: Curves, name: string): number | undefined =>
  metrics[name]?.findLast((value) => !Number.isNaN(value));
