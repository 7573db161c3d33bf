/** What lesson 8 says of lab 8C's judge, who has counted points of both kinds, over 20 random seeds. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { PointSet } from '../../src/data/data';
import { dataSet } from '../../src/data/registry';
import lab, { pointsPerCloud, stages } from '../../src/labs/8c';
import { judgeAccuracy } from '../../src/labs/8c/observer';
import { Rng } from '../../src/math/rng';
import gan from '../../src/models/gan/index';
import { useCpu } from '../support/cpu';
import { overSeeds } from '../support/over-seeds';
import { Runner } from '../support/runner';

/** Points of each kind: half teach the judge, half are dealt to it. */
const counted = 6000;
/** The generator's age in rounds 1 and 2, and in rounds 9 and 10. */
const [young, old] = [stages[0], stages[8]];

/** Share of right answers to a cloud of one point and to a whole one. */
interface Accuracy {
  readonly one: number;
  readonly cloud: number;
}
interface Run {
  readonly first: Accuracy;
  readonly late: Accuracy;
}
let judged: (seed: number) => Run;

beforeAll(async () => {
  await useCpu();
  const preset = lab.presets['rounds']!;
  const set = dataSet({ set: preset.data! }) as PointSet;
  const runner = new Runner(gan, preset.config, set.id);
  const runs = new Map<number, Run>();
  judged = (seed) => {
    if (!runs.has(seed)) {
      const rng = new Rng(seed);
      runner.start(seed);
      const judge = (step: number): Accuracy => {
        const [real, made] = [set.draw(counted, rng), runner.train(step).samples(counted)];
        const accuracy = (size: number) => judgeAccuracy(set.window, real, made, size);
        return { one: accuracy(1), cloud: accuracy(pointsPerCloud) };
      };
      runs.set(seed, { first: judge(young), late: judge(old) });
    }
    return runs.get(seed)!;
  };
});

/** `told`: what is said of a run in which it fails. */
function holds(law: (run: Run) => boolean, told: (run: Run) => string): void {
  const { held, failed } = overSeeds((seed) => law(judged(seed)));
  const seen = failed.map((seed) => `seed ${seed}: ${told(judged(seed))}`).join(', ');
  expect(held, seen).toBeGreaterThanOrEqual(18);
}

const share = (value: number) => value.toFixed(2);

describe('the counting judge of lab 8C, in at least 18 of 20 runs', () => {
  it('given one point of each kind is right nine times in ten at first, and three times in four or less by round nine', () => {
    holds(
      ({ first, late }) => first.one >= 0.9 && late.one <= 0.75,
      ({ first, late }) => `${share(first.one)} ${share(late.one)}`,
    );
  }, 300_000);

  it('given clouds of twelve is still right four times in five by round nine', () => {
    holds(
      ({ late }) => late.cloud >= 0.8,
      ({ late }) => share(late.cloud),
    );
  }, 300_000);
});
