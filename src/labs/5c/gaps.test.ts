/** What lab 5C and its lesson say of it, over 20 random seeds. */
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, it } from 'vitest';
import { admitted, factsText, people } from '../../data/text/facts';
import { names } from '../../data/text/names';
import { textSet } from '../../data/text/text-set';
import { input } from '../../math/input';
import * as tf from '../../math/tf';
import gpt from '../../models/gpt/index';
import { Runner } from '../../../tests/support/runner';
import lab from '.';
import { answerOf, judge, question, replies, tally, type Answers } from './answers';

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);
const gaps = people.filter(({ home }) => home === undefined);

beforeAll(async () => {
  if (!tf.findBackend('cpu')) tf.registerBackend('cpu', () => new MathBackendCPU());
  await tf.setBackend('cpu');
});

/** What everybody is answered at the end of a run, for one seed after the other. */
function* runs(preset: string): Generator<Answers> {
  const { config, data, steps = lab.steps } = lab.presets[preset]!;
  const reading = textSet(names[data!]!, { id: data!, label: '', vocabulary: 256, list: true });
  const decode = { ...reading, decode: () => '' };
  const context = config['context'] as number;
  const runner = new Runner(gpt, config, data!);
  let asked: readonly number[] = [];
  const next = runner.machine.compile(() => ({
    logits: gpt.views['next']!.of(
      runner.model,
      tf.zeros([0, 2]),
      input<tf.Rank.R1>([context + 1], (out) => out.set(asked)),
    ),
  }));
  for (const seed of seeds) {
    runner.start(seed).train(steps);
    const answers = people.map((person) => {
      asked = question(person, decode, context);
      next.run();
      return [person.name, answerOf(next.outputs['logits']!, decode, steps)] as const;
    });
    yield Object.fromEntries(answers);
  }
}

/** Whether it holds for at least 18 of the 20 seeds; no more are tried than it takes to know. */
function mostly(preset: string, holds: (answers: Answers) => boolean): boolean {
  let [held, failed] = [0, 0];
  for (const answers of runs(preset)) {
    if (holds(answers)) held++;
    else failed++;
    if (held >= 18 || failed > 2) break;
  }
  return held >= 18;
}

describe('the facts', () => {
  it('tell 18 homes, leave six out, and say of all 24 what they play', () => {
    const text = factsText();
    expect(people.length - gaps.length).toBe(18);
    for (const { name, home, plays } of people) {
      expect(text).toContain(`${name} plays the ${plays}\n`);
      expect(text.includes(`${name} lives in ${home ?? ''}`)).toBe(home !== undefined);
    }
  });

  it('admit three of the gaps in the other text', () => {
    const silent = gaps.filter(({ name }) => !factsText(admitted).includes(`${name} lives in`));
    expect(silent.length).toBe(3);
  });
});

it('a model that knows at least 17 of the 18 homes names a town for at least four of the six gaps, at a mean chance of one half or more, in at least 18 of 20 seeds', () => {
  const invents = mostly('gaps', (answers) => {
    const { right, invented, sure } = tally(answers);
    const towns = gaps.filter(({ name }) => replies.slice(0, -1).includes(answers[name]!.says));
    return right >= 17 && invented === 6 && towns.length >= 4 && sure >= 0.5;
  });
  expect(invents).toBe(true);
}, 300_000);

it('told to admit three gaps it admits them, and makes up at least two of the other three, in at least 18 of 20 seeds', () => {
  const invents = mostly('admitted', (answers) => {
    const verdicts = gaps.map((person) => judge(person, answers[person.name]!));
    const made = verdicts.slice(admitted).filter((one) => one === 'made up');
    return verdicts.slice(0, admitted).every((one) => one === 'admits it') && made.length >= 2;
  });
  expect(invents).toBe(true);
}, 300_000);
