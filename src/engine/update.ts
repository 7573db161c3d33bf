import type { Metrics, Model } from '../models/model';
import type { Source } from './source';
import type { Streams } from './streams';

/** What an update of a model needs. */
export interface Trained {
  readonly model: Model;
  readonly source: Source;
  readonly streams: Streams;
  /** Data points that a whole step and a part of it take. */
  readonly rows: { readonly step: number; readonly part: number };
}

/** The update of that name: 'step', or one of the model's parts. */
export function updateOf({ model, rows, source, streams }: Trained, name: string): () => Metrics {
  if (name === 'step') return () => model.trainStep(source.batch(rows.step, streams.batches), streams.noise);
  const part = model.parts?.[name];
  if (part) return () => part(source.batch(rows.part, streams.batches), streams.noise);
  throw new Error(
    `step: no part '${name}'. This model has ${Object.keys(model.parts ?? {}).join(', ') || 'none'}.`,
  );
}
