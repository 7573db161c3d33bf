import type { Rng } from '../../../src/math/rng';
import type { About, Config, Model } from '../../../src/models/model';
import type { BenchJob } from './job';

/** Words that nobody reads: the engine wants a family. */
const about = (id: string): About => ({
  id,
  title: id,
  paper: 'kingma-2013',
  data: 'points',
  knobs: {},
  metrics: {},
  bar: { data: 'ring', steps: 1, metric: 'loss', atMost: 1 },
});

/** A step that no family of the course takes at this size. It draws its own data: what they look like costs nothing. */
export const ownJob =
  <Size extends Config>(id: string, size: Size, create: (size: Size, rng: Rng) => Model) =>
  (over: Config = {}): BenchJob => {
    const config = { ...size, ...over };
    return {
      family: { about: about(id), rows: () => 1, create: (_, rng) => create(config, rng), views: {} },
      config,
      data: { set: 'ring' },
    };
  };
