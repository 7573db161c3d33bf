import { last } from '../state/curves';
import type { LabState } from '../state/lab-state';
import { runOf } from '../state/run-of';
import { count, small } from '../state/say';
import { exactOf } from './exact';
import { couplingsOf, layerOf, samplesAt } from './layers';

/** A run of the flow in words, from its numbers alone. */
export function describe(state: LabState): string {
  const { shown, curves, given } = state;
  const config = runOf(state).config;
  const seen = {
    shown,
    curves,
    trail: state.trail,
    quality: state.quality,
    given,
    config,
    until: state.until,
  };
  const [layer, most] = [layerOf(seen), couplingsOf(seen)];
  const samples = samplesAt(seen);
  const exact = exactOf(shown);
  const nll = last(curves, 'nll');
  const distance = state.quality['jensenShannon'];
  return [
    `Step ${count(shown?.step ?? 0)}.`,
    layer === most
      ? 'The picture shows data space.'
      : layer === 0
        ? 'The picture shows noise: both clouds should be round.'
        : `The picture shows layer ${+layer.toFixed(2)} of ${most}.`,
    samples && shown && inside(samples, shown.window),
    nll !== undefined && `A training point costs ${nll.toFixed(2)} nats.`,
    // Before the first run this is the answer to the question.
    exact &&
      state.phase.name !== 'idle' &&
      `Fresh points cost ${exact.heldOut.toFixed(2)} nats; to noise and back, none lands farther than ${small(exact.farthest)} from where it started.`,
    distance && `The Jensen-Shannon distance to the data is ${distance.value.toFixed(2)} bits.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function inside(points: Float32Array, [left, right, bottom, top]: readonly number[]): string {
  let count = 0;
  for (let i = 0; i < points.length; i += 2)
    count += +(
      points[i]! >= left! &&
      points[i]! <= right! &&
      points[i + 1]! >= bottom! &&
      points[i + 1]! <= top!
    );
  return `Of ${points.length / 2} generated points, ${count} lie inside the window.`;
}
