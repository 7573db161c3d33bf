import { beforeAll, describe, expect, it } from 'vitest';
import { characters, type Vocabulary } from '../../data/text/vocabulary';
import { Stream } from '../../math/stream';
import { Ngram } from '../../models/ngram/ngram';
import { courseProse } from '../../../tests/support/course';
import { repetition, ways, write } from './five';
import { begins, length, order, predict } from './words';

let model: Ngram;
let reading: Vocabulary;
beforeAll(() => {
  const source = courseProse();
  reading = characters(source);
  model = new Ngram(order, reading.symbols.length);
  model.read(reading.encode(source));
});

const repeats = (id: string, seed: number, prompt: string = begins[0]) => {
  const way = ways.find((one) => one.id === id)!;
  const { tokens } = write(model, [...reading.encode(prompt)], way, length, new Stream(seed));
  return repetition(reading.decode(tokens));
};
const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

describe('five decoders on the prose of the course', () => {
  it.each(['greedy', 'beam'])('%s goes round in a loop from every beginning offered', (id) => {
    for (const prompt of begins) expect(repeats(id, 1, prompt), prompt).toBeGreaterThan(0.5);
  });

  it.each(['temperature', 'topK', 'topP'])('%s hardly repeats itself, from at least 18 of 20 seeds', (id) => {
    expect(seeds.filter((seed) => repeats(id, seed) < 0.1).length).toBeGreaterThanOrEqual(18);
  });

  it('so the verdict is that looking for the likeliest repeats the most, from every beginning and seed tried', () => {
    for (const [i, prompt] of begins.entries()) {
      const metrics = Object.fromEntries(ways.map(({ id }) => [id, repeats(id, seeds[i]!, prompt)]));
      expect(predict.answer({ step: 0, metrics, trail: [] })?.id).toBe('likeliest');
    }
  });
});

it.each(ways)('$id writes after a beginning in any script, emoji and nothing at all', (way) => {
  for (const prompt of ['数学', '👩‍🚀', '\u0645\u0631\u062d\u0628\u0627', ''])
    expect(write(model, [...reading.encode(prompt)], way, 5, new Stream(1)).tokens.length).toBe(5);
});

it('repetition is 0 for a text without repeats and goes to 1 for a loop', () => {
  expect(repetition('abcdefghijklmnopqrstuvwxyz')).toBe(0);
  expect(repetition('the same. '.repeat(30))).toBeGreaterThan(0.9);
  expect(repetition('short')).toBe(0);
});
