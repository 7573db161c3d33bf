import type { Outcome } from '../lab';

/** A run in a sentence: how many of its samples are where data are; before that is measured, what it lost. */
export const onCluster = ({ metrics }: Pick<Outcome, 'metrics'>): string =>
  metrics['onMode'] === undefined
    ? `The loss is ${(metrics['loss'] ?? NaN).toFixed(2)}.`
    : `${Math.round(100 * metrics['onMode'])}% of the samples lie on a cluster.`;
