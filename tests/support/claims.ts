/** What the labs of a lesson claim, over 20 random seeds. The prose may say no more than this holds. */
import { describe, expect, it } from 'vitest';
import type { Lab, Outcome, Surprise } from '../../src/labs/lab';
import { aboutOf, trainedLabs } from '../../src/labs/registry';
import { defaults } from '../../src/models/model';
import { loadFamily } from '../../src/models/registry';
import { overSeeds } from './over-seeds';
import { Runner } from './runner';
import { onCpu } from './cpu';

interface Claim {
  readonly lab: Lab;
  readonly surprise: Surprise;
}

const configOf = ({ lab, surprise }: Claim) => ({
  ...defaults(aboutOf(lab.family)),
  ...lab.presets[surprise.preset]!.config,
  ...surprise.change,
});
const dataOf = ({ lab, surprise }: Claim) => lab.presets[surprise.preset]!.data ?? lab.data[0]!;
const looksOf = ({ looks = [] }: Surprise) => looks;

/** Claims about the same run share it: same family, settings and data. */
const runOf = (claim: Claim) => JSON.stringify([claim.lab.family, configOf(claim), dataOf(claim)]);

type Metrics = Outcome['metrics'];
/** What was measured at a step, and beside it what each claim asks for with live knobs set otherwise. */
type Trail = readonly (Outcome['trail'][number] & { readonly besides: Readonly<Record<string, Metrics>> })[];
/** The run of a seed, measured at every step that a claim about it asks for. */
type Run = (seed: number) => Trail;

/** Declares a test for each claim of the lesson's labs. */
export function testClaims(lesson: string): void {
  const claims = trainedLabs
    .filter((lab) => lab.lesson === lesson)
    .flatMap((lab) => lab.surprise.map((surprise): Claim => ({ lab, surprise })));
  const runs = new Map<string, Promise<Run>>();

  onCpu();

  describe.each(claims.map((claim) => ({ ...claim, id: claim.lab.id, says: claim.surprise.says })))(
    '$id: $says',
    (claim) => {
      const { surprise } = claim;
      it(`holds in at least ${surprise.atLeast} of 20 seeds`, async () => {
        const run = runOf(claim);
        if (!runs.has(run))
          runs.set(
            run,
            open(
              claim,
              claims.filter((other) => runOf(other) === run),
            ),
          );
        const trailOf = await runs.get(run)!;
        const { held, failed } = overSeeds((seed) => holds(surprise, trailOf(seed)), surprise.atLeast);
        expect(held, `not for seeds ${failed.join(', ')}`).toBeGreaterThanOrEqual(surprise.atLeast);
      }, 300_000);
    },
  );
}

function holds(surprise: Surprise, trail: Trail): boolean {
  const looks = looksOf(surprise);
  const { step, metrics, besides } = trail.find((each) => each.step === surprise.steps)!;
  return surprise.holds({
    step,
    metrics,
    beside: surprise.beside && besides[JSON.stringify(surprise.beside)],
    trail: trail.filter(({ step }) => looks.includes(step)),
  });
}

/** Each seed is trained once, when a claim of `among` first asks for it. */
async function open(claim: Claim, among: readonly Claim[]): Promise<Run> {
  const steps = [...new Set(among.flatMap(({ surprise }) => [...looksOf(surprise), surprise.steps]))];
  steps.sort((a, b) => a - b);
  const runner = new Runner(await loadFamily(claim.lab.family), configOf(claim), dataOf(claim));
  const trails = new Map<number, Trail>();
  return (seed) => {
    if (!trails.has(seed)) {
      runner.start(seed);
      const trail = steps.map((step) => {
        runner.train(step);
        const asked = among.flatMap(({ surprise }) =>
          surprise.beside && surprise.steps === step ? [surprise.beside] : [],
        );
        const besides = Object.fromEntries(
          asked.map((live) => [JSON.stringify(live), runner.qualityWith(live)] as const),
        );
        return { step, metrics: { ...runner.metrics, ...runner.quality() }, besides };
      });
      trails.set(seed, trail);
    }
    return trails.get(seed)!;
  };
}
