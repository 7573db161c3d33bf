import type { Outcome, Prediction } from '../lab';

const percent = (share: number) => `${Math.round(100 * share)} percent`;

/** Bits between the two clouds, on data without clusters: up to here most of the one is covered by the other. */
const [near, far] = [0.35, 0.7];

/** How much of the data a run has covered, and what that looks like: by clusters where there are any, else by the distance. */
export const covered: Prediction['answer'] = (outcome: Outcome) =>
  outcome.clusters === undefined ? byDistance(outcome) : byClusters(outcome, outcome.clusters);

function byClusters({ metrics }: Outcome, clusters: number) {
  const reached = metrics['modes'] ?? 0;
  const share = reached / clusters;
  const id = share >= 7 / 8 ? 'most' : share > 3 / 8 ? 'part' : 'hardly';
  const alike = metrics['atFullest'] ?? 0;
  const right = metrics['discriminatorAccuracy'] ?? 0;
  const why =
    id !== 'hardly'
      ? ''
      : alike >= 0.8
        ? ` ${percent(alike)} of its points are nearest to one and the same cluster: that is mode collapse.`
        : right >= 0.8
          ? ` D is right ${percent(right)} of the time, so G has found no way to fool it.`
          : '';
  return { id, because: `G reaches ${reached} of ${clusters} clusters.${why}` };
}

function byDistance({ metrics }: Outcome) {
  const bits = metrics['jensenShannon'] ?? 1;
  const id = bits <= near ? 'most' : bits <= far ? 'part' : 'hardly';
  return {
    id,
    because: `The generated cloud differs from the data by ${bits.toFixed(2)} bits: 0 for equal clouds, 1 for clouds that never meet.`,
  };
}
