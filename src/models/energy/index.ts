import type { Family } from '../model';
import { about } from './about';
import { Energy } from './model';

/** The energy-based model: how to make one, and what there is to look at. */
const family: Family<Energy> = {
  about,
  judged: 2000, // each has taken a chain
  create: (config, rng) => new Energy(config, rng),
  views: {
    /** The landscape, up to a constant. */
    energy: { at: 'grid', gives: 'field', of: (model, at) => model.landscape.energy(at) },
    /** Down the landscape: the slope of the log density. */
    score: { at: 'arrows', gives: 'vectors', of: (model, at) => model.landscape.score(at) },
    /** Where the chains of training stand. */
    chains: { at: 'nothing', gives: 'points', of: (model) => model.chains.clone() },
  },
};

export default family;
