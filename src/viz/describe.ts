import type { Window } from '../math/grid';
import { meanPull, near, spread, valueAt } from './marks/measure';
import type { StageData } from './stage';

/** What else the words may use. */
export interface StageFacts {
  readonly step: number;
  /** Centers of the data's clusters, data units, and how far from one a point still counts as on it. */
  readonly modes?:
    { readonly centers: readonly (readonly [number, number])[]; readonly radius: number } | undefined;
  /** As measured by the engine, on more points than are shown. */
  readonly modesReached?: number | undefined;
  /** D's accuracy, 0 .. 1. */
  readonly accuracy?: number | undefined;
}

/** Where a place lies in the window, in words: "at the upper left", "in the middle". */
export function whereabouts([left, right, bottom, top]: Window, x: number, y: number): string {
  const [u, v] = [(2 * (x - left)) / (right - left) - 1, (2 * (y - bottom)) / (top - bottom) - 1];
  const far = 0.25;
  const up = v > far ? 'upper' : v < -far ? 'lower' : '';
  const side = u > far ? 'right' : u < -far ? 'left' : '';
  if (!up && !side) return 'in the middle';
  if (up && side) return `at the ${up} ${side}`;
  return up ? `at the ${up === 'upper' ? 'top' : 'bottom'}` : `at the ${side}`;
}

/** "a", "a and b", "a, b and c" */
export const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const percent = (share: number) => `${Math.round(100 * share)} percent`;

/** The picture of data space in a few sentences, from its numbers alone. */
export function describeStage(data: StageData, facts: StageFacts): string {
  return [
    `Step ${facts.step.toLocaleString('en-US')}.`,
    ...points(data, facts),
    ...map(data, facts),
    ...pull(data),
  ].join(' ');
}

function points({ window, real, generated }: StageData, { modes, modesReached }: StageFacts): string[] {
  if (!generated?.length) return [];
  const words: string[] = [];
  const side = window[1] - window[0];
  const made = spread(generated);
  if (!Number.isFinite(made.x + made.y))
    return ['The generated points have no place: their numbers overflowed.'];
  if (modes && modesReached !== undefined) {
    words.push(`Generated points reach ${modesReached} of ${modes.centers.length} clusters.`);
  }
  if (made.deviation < 0.03 * side) {
    words.push(`They all lie in one small spot ${whereabouts(window, made.x, made.y)}.`);
  } else if (real?.length) {
    const share = near(generated, real, 0.05 * side);
    const how =
      share > 0.9
        ? 'Almost all'
        : share > 0.6
          ? 'Most'
          : share > 0.3
            ? 'Some'
            : share > 0.05
              ? 'Few'
              : 'Almost no';
    words.push(`${how} generated points lie close to real ones (${percent(share)}).`);
    const data = spread(real);
    if (made.deviation < 0.5 * data.deviation)
      words.push(`They crowd together ${whereabouts(window, made.x, made.y)}.`);
    else if (made.deviation > 1.5 * data.deviation) words.push('They are scattered far wider than the data.');
  }
  if (modes) {
    const missed = modes.centers.filter(
      ([x, y]) => near(Float32Array.of(x, y), generated, modes.radius) === 0,
    );
    const where = missed.map(([x, y]) => whereabouts(window, x, y));
    if (missed.length === modes.centers.length) words.push('None of those shown lies on a cluster.');
    else if (missed.length)
      words.push(
        `None of those shown is on the ${where.length > 1 ? 'clusters' : 'cluster'} ${list(where)}.`,
      );
  }
  return words;
}

function map({ window, belief, real, generated }: StageData, { accuracy }: StageFacts): string[] {
  if (!belief?.length) return [];
  const size = Math.round(Math.sqrt(belief.length));
  const [low, high] = [belief.reduce((a, b) => Math.min(a, b)), belief.reduce((a, b) => Math.max(a, b))];
  const words: string[] = [];
  if (high - low < 0.1) {
    words.push(`The map is almost even: D gives ${low.toFixed(2)} to ${high.toFixed(2)} everywhere.`);
  } else {
    const share = belief.filter((p) => p > 0.5).length / belief.length;
    words.push(
      share > 0.995
        ? 'The map is blue everywhere: D says real.'
        : share < 0.005
          ? 'The map is orange everywhere: D says generated.'
          : `The map is blue, where D says real, on ${percent(share)} of the picture, and orange on the rest.`,
    );
    const mean = (xy: Float32Array) => {
      let sum = 0;
      for (let i = 0; i < xy.length; i += 2)
        sum += valueAt({ values: belief, size, window }, xy[i]!, xy[i + 1]!);
      return (sum / (xy.length / 2)).toFixed(2);
    };
    if (real?.length && generated?.length) {
      words.push(`D gives real points ${mean(real)} on average, generated points ${mean(generated)}.`);
    }
  }
  if (accuracy !== undefined && Number.isFinite(accuracy))
    words.push(`D is right ${percent(accuracy)} of the time.`);
  return words;
}

function pull({ pull: vectors }: StageData): string[] {
  if (!vectors?.length) return [];
  const { x, y, agreement } = meanPull(vectors);
  if (agreement < 0.6) return ['The arrows point many ways.'];
  const [across, up] = [
    Math.abs(x) > 0.4 ? (x > 0 ? 'right' : 'left') : '',
    Math.abs(y) > 0.4 ? (y > 0 ? 'up' : 'down') : '',
  ];
  return [`Most arrows point ${[up, across].filter(Boolean).join(' and ')}.`];
}
