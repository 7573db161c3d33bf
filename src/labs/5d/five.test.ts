import { beforeAll, describe, expect, it } from 'vitest';
import { characters } from '../../data/text/vocabulary';
import { Stream } from '../../math/stream';
import { Ngram } from '../../models/ngram/ngram';
import { courseProse } from '../../../tests/support/course';
import type { Counts } from '../text/expectation';
import { repetition, ways, write, type Way } from './five';
import { begins, length, order, predict } from './words';

let counts: Counts;
beforeAll(() => {
  const source = courseProse();
  const reading = characters(source);
  const model = new Ngram(order, reading.symbols.length);
  model.read(reading.encode(source));
  counts = { unit: 'letters', reading, model };
});

const tokensOf = (way: Way, prompt: string, count: number, seed: number) =>
  write(counts, [...counts.reading.encode(prompt)], way, count, new Stream(seed)).written.map(
    ({ symbol }) => symbol,
  );

const repeats = (id: string, seed: number, prompt: string = begins[0]) => {
  const way = ways.find((one) => one.id === id)!;
  return repetition(counts.reading.decode(tokensOf(way, prompt, length, seed)));
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
    expect(tokensOf(way, prompt, 5, 1)).toHaveLength(5);
});

it('repetition is 0 for a text without repeats and goes to 1 for a loop', () => {
  expect(repetition('abcdefghijklmnopqrstuvwxyz')).toBe(0);
  expect(repetition('the same. '.repeat(30))).toBeGreaterThan(0.9);
  expect(repetition('short')).toBe(0);
});
