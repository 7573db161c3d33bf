import { Rng } from '../math/rng';

/** The seeded streams of a run. A stream of its own for each purpose: looking at a run does not change it. */
export interface Streams {
  /** Which data points each step sees. */
  readonly batches: Rng;
  /** What the model draws in a step. */
  readonly noise: Rng;
  /** The latent draws behind every picture, the same each time: points move and do not flicker. */
  readonly pictures: Rng;
  /** The latent draws behind quality and files. */
  readonly samples: Rng;
  /** The data points that pictures show. */
  readonly real: Rng;
}
export type StreamStates = Readonly<Record<string, readonly [number, number]>>;

export const openStreams = (seed: number): Streams => ({
  batches: Rng.stream(seed, 'batches'),
  noise: Rng.stream(seed, 'noise'),
  pictures: Rng.stream(seed, 'pictures'),
  samples: Rng.stream(seed, 'samples'),
  real: Rng.stream(seed, 'real'),
});

/** Where the streams that training consumes stand. */
export const streamStates = ({ batches, noise }: Streams): StreamStates => ({
  batches: batches.state,
  noise: noise.state,
});

/** A stream that is not named goes on from where it stands. */
export function restoreStreams(streams: Streams, states: StreamStates): void {
  for (const [name, rng] of Object.entries(streams)) {
    const state = states[name];
    if (state) rng.state = [state[0], state[1]];
  }
}

/** Puts every stream back to where it stood before `work`: what is drawn inside was never drawn. */
export function putBack<T>(streams: Streams, work: () => T): T {
  const states = Object.values(streams as unknown as Record<string, Rng>).map(
    (rng) => [rng, rng.state] as const,
  );
  try {
    return work();
  } finally {
    for (const [rng, state] of states) rng.state = state;
  }
}
