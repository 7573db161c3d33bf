import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { proseOf } from '../../build/prose';
import { characters, type Vocabulary } from '../../data/text/vocabulary';
import { Stream } from '../../math/stream';
import { Ngram } from '../../models/ngram/ngram';
import { repetition, ways, write } from './five';
import { copiedShare, spansOf } from '../text/copied';
import { begins, copiedFrom, length, order } from './words';

let source: string;
let model: Ngram;
let reading: Vocabulary;
beforeAll(() => {
  source = proseOf(readFileSync('content/lessons/08-gans/index.mdx', 'utf8'));
  reading = characters(source);
  model = new Ngram(order, reading.symbols.length);
  model.read(reading.encode(source));
});

const written = (id: string, seed: number, prompt: string = begins[0]) => {
  const way = ways.find((one) => one.id === id)!;
  const { tokens } = write(model, [...reading.encode(prompt)], way, length, new Stream(seed));
  return reading.decode(tokens);
};
const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

describe('five decoders', () => {
  it('greedy goes round in a loop from every beginning', () => {
    for (const prompt of begins)
      expect(repetition(written('greedy', 1, prompt)), prompt).toBeGreaterThan(0.4);
  });

  it('beam search goes round in a loop or recites the text it learned from', () => {
    for (const prompt of begins) {
      const text = written('beam', 1, prompt);
      const recited = copiedShare(spansOf(text, source, copiedFrom));
      expect(Math.max(repetition(text), recited), prompt).toBeGreaterThan(0.5);
    }
  });

  it.each(['temperature', 'topK', 'topP'])(
    '%s repeats itself far less than greedy, from at least 18 of 20 seeds',
    (id) => {
      const greedy = repetition(written('greedy', 1));
      const less = seeds.filter((seed) => repetition(written(id, seed)) < greedy / 3);
      expect(less.length).toBeGreaterThanOrEqual(18);
    },
  );
});

it('repetition is 0 for a text without repeats and goes to 1 for a loop', () => {
  expect(repetition('abcdefghijklmnopqrstuvwxyz')).toBe(0);
  expect(repetition('the same. '.repeat(30))).toBeGreaterThan(0.9);
  expect(repetition('short')).toBe(0);
});
