/** What the labs claim, over 20 random seeds. The prose may say no more than this holds. */
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Lab, Outcome, Surprise } from '../../src/labs/lab';
import { aboutOf, trainedLabs } from '../../src/labs/registry';
import * as tf from '../../src/math/tf';
import { defaults } from '../../src/models/model';
import { loadFamily } from '../../src/models/registry';
import { Runner } from '../support/runner';

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);
/** Every run is measured here too. */
const early = 100;

beforeAll(async () => {
  if (!tf.findBackend('cpu')) tf.registerBackend('cpu', () => new MathBackendCPU());
  await tf.setBackend('cpu');
});

interface Claim {
  readonly lab: Lab;
  readonly surprise: Surprise;
}
const claims = trainedLabs.flatMap((lab) => lab.surprise.map((surprise): Claim => ({ lab, surprise })));

const configOf = ({ lab, surprise }: Claim) => ({
  ...defaults(aboutOf(lab.family)),
  ...lab.presets[surprise.preset]!.config,
  ...surprise.change,
});
const dataOf = ({ lab, surprise }: Claim) => lab.presets[surprise.preset]!.data ?? lab.data[0]!;
const looksOf = ({ steps, looks = [] }: Surprise) => [early, ...looks].filter((step) => step < steps);

/** Claims about the same run share it: same family, settings and data. */
const runOf = (claim: Claim) => JSON.stringify([claim.lab.family, configOf(claim), dataOf(claim)]);

type Trail = Outcome['trail'];
const trails = new Map<string, Promise<readonly Trail[]>>();

/** For each seed, the run measured at every step that a claim about it asks for. */
function trailsOf(claim: Claim): Promise<readonly Trail[]> {
  const run = runOf(claim);
  if (!trails.has(run)) trails.set(run, train(claim, run));
  return trails.get(run)!;
}

async function train(claim: Claim, run: string): Promise<readonly Trail[]> {
  const among = claims.filter((other) => runOf(other) === run).map(({ surprise }) => surprise);
  const steps = [...new Set(among.flatMap((surprise) => [...looksOf(surprise), surprise.steps]))];
  steps.sort((a, b) => a - b);
  const runner = new Runner(await loadFamily(claim.lab.family), configOf(claim), dataOf(claim));
  return seeds.map((seed) => {
    runner.start(seed);
    return steps.map((step) => {
      runner.train(step);
      return { step, metrics: { ...runner.metrics, ...runner.quality() } };
    });
  });
}

describe.each(claims.map((claim) => ({ ...claim, id: claim.lab.id, says: claim.surprise.says })))(
  '$id: $says',
  (claim) => {
    const { surprise } = claim;
    it(`holds in at least ${surprise.atLeast} of 20 seeds`, async () => {
      const looks = looksOf(surprise);
      const held = (await trailsOf(claim)).map((trail) =>
        surprise.holds({
          ...trail.find(({ step }) => step === surprise.steps)!,
          trail: trail.filter(({ step }) => looks.includes(step)),
        }),
      );
      const count = held.filter(Boolean).length;
      expect(count, `not for seeds ${seeds.filter((_, i) => !held[i]).join(', ')}`).toBeGreaterThanOrEqual(
        surprise.atLeast,
      );
    }, 300_000);
  },
);
