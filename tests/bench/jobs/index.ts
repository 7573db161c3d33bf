import type { Config } from '../../../src/models/model';
import { chartf } from './chartf';
import { familyJob, type BenchJob } from './job';
import { convvae, mlpvae } from './vae';

/** `over`: another size, for tests. */
type Make = (over?: Config) => BenchJob | Promise<BenchJob>;

/**
 * The reference jobs by name. Their sizes and their mathematics are spelled out, whatever the defaults of the course
 * become: ratios can be compared over the years.
 */
export const jobs: Readonly<Record<string, Make>> = {
  /** Generator 2-64-64-2, discriminator 2-64-64-1. */
  gan: familyJob('gan', 'eight-gaussians', {
    batch: 256,
    layers: 2,
    hidden: 64,
    latent: 2,
    loss: 'non-saturating',
    minibatch: false,
    dSteps: 1,
    gSteps: 1,
    learningRateD: 0.004,
    learningRateG: 0.001,
    headStart: 0,
    smoothing: 0,
    noise: 0.5,
    noiseSteps: 1500,
    ema: 0.99,
  }),
  /** Encoder 2-64-64-4, decoder 2-64-64-2. */
  vae2d: familyJob('vae', 'ring', {
    batch: 256,
    layers: 2,
    hidden: 64,
    latent: 2,
    corruption: 0,
    kl: true,
    beta: 1,
    gradient: 'reparameterized',
    deviation: 0.1,
    learnDeviation: false,
    learningRate: 0.003,
  }),
  /** Six couplings of 1-64-64-2. */
  realnvp: familyJob('realnvp', 'two-moons', {
    batch: 256,
    couplings: 6,
    layers: 2,
    hidden: 64,
    stretch: true,
    learningRate: 0.002,
  }),
  /** Noise predictor 34-128-128-128-2. */
  ddpm: familyJob('ddpm', 'three-disjoint', {
    batch: 256,
    layers: 3,
    hidden: 128,
    steps: 100,
    schedule: 'cosine',
    target: 'noise',
    waves: 0,
    learningRate: 0.002,
    decaySteps: 3000,
    ema: 0.99,
  }),
  mlpvae,
  convvae,
  chartf,
};
