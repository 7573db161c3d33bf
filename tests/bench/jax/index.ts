import type { Config } from '../../../src/models/model';
import { chartf } from './chartf';
import { ddpm } from './ddpm';
import { gan } from './gan';
import { convvae, mlpvae } from './pictures';
import { realnvp } from './realnvp';
import { vae } from './vae';
import type { Step } from './value';

/** The steps of the reference jobs, with the mathematics of src/models and tests/bench/jobs. */
export const ports: Readonly<Record<string, (config: Config) => Step>> = {
  gan,
  vae2d: vae,
  realnvp,
  ddpm,
  mlpvae,
  convvae,
  chartf,
};
