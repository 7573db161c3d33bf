/** What lab 5C and its lesson say of it, over 20 random seeds. */
import { describe, expect, it } from 'vitest';
import { admitted, factsText, people } from '../../data/text/facts';
import { names } from '../../data/text/names';
import { textSet } from '../../data/text/text-set';
import { input } from '../../math/input';
import * as tf from '../../math/tf';
import gpt from '../../models/gpt/index';
import { onCpu } from '../../../tests/support/cpu';
import { Runner } from '../../../tests/support/runner';
import lab from '.';
import { answerOf, judge, question, replies, tally, type Answers } from './answers';

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);
const gaps = people.filter(({ home }) => home === undefined);

onCpu();

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

/** As the lab judges a run that ended so. */
const verdictOn = (answers: Answers, data = 'facts') => {
  const outcome = { step: 700, metrics: tally(answers), data, trail: [] };
  return lab.predict.stillOpen!(outcome) ?? lab.predict.answer(outcome).id;
};

describe('the verdict follows the answers', () => {
  /** Everybody gets the same reply, and the rest of the chance is shared by the other towns. */
  const everybody = (reply: string, chance: number): Answers =>
    Object.fromEntries(
      people.map(({ name }) => {
        const others = reply === 'plays' ? 0.1 : 1 - chance;
        const chances = replies.map((one, i) => (one === reply ? chance : i < 6 ? others / 5 : 0));
        return [name, { chances, other: 0, says: reply, chance, step: 700 }];
      }),
    );
  it('one town, fairly sure', () => expect(verdictOn(everybody('oslo', 0.9))).toBe('sure'));
  it('every town about equally', () => expect(verdictOn(everybody('oslo', 0.2))).toBe('spread'));
  it('no verdict on a model that names no towns, nor on the text that admits gaps', () => {
    expect(verdictOn(everybody('plays', 0.9))).toMatch(/^This model has not yet learned/);
    expect(verdictOn(everybody('oslo', 0.9), 'facts-admitted')).toMatch(/^Choose “Facts with gaps”/);
  });
  it('no verdict before everybody was asked', () => {
    const outcome = { step: 700, metrics: {}, data: 'facts', trail: [] };
    expect(lab.predict.stillOpen!(outcome)).toBe('Everybody is asked once more.');
  });
});

it('a model that knows at least 17 of the 18 homes names a town for at least four of the six gaps, at a mean chance of one half or more, in at least 18 of 20 seeds', () => {
  const invents = mostly('gaps', (answers) => {
    const { right, invented, named, sure } = tally(answers);
    return right >= 17 && invented === 6 && named >= 4 && sure >= 0.5 && verdictOn(answers) === 'sure';
  });
  expect(invents).toBe(true);
}, 900_000);

it('told to admit three gaps it admits them, and makes up at least two of the other three, in at least 18 of 20 seeds', () => {
  const invents = mostly('admitted', (answers) => {
    const verdicts = gaps.map((person) => judge(person, answers[person.name]!));
    const made = verdicts.slice(admitted).filter((one) => one === 'made up');
    return verdicts.slice(0, admitted).every((one) => one === 'admits it') && made.length >= 2;
  });
  expect(invents).toBe(true);
}, 900_000);
