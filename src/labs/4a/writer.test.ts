import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { proseOf } from '../../build/prose';
import { Stream } from '../../math/stream';
import { finish } from '../../math/work';
import { copiedShare, spansOf } from '../text/copied';
import { counting, measuring, type Counted } from './counted';
import { first, linkOf, readLink } from './link';
import { grown, noMarks, marking, shareOf, spansIn } from '../text/marks';
import { draw } from './scribe';
import { copiedFrom } from './words';
import { expectation, type Unit } from '../text/expectation';

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);
const count = (text: string, unit: Unit) => finish(counting(text, unit, false));
let source: string;
const counted = {} as Record<Unit, Counted>;
beforeAll(() => {
  source = proseOf(readFileSync('content/lessons/08-gans/index.mdx', 'utf8'));
  counted.words = count(source, 'words');
  counted.letters = count(source, 'letters');
});

/** The share that is copied of what n writes. */
function copies(unit: Unit, n: number, seed: number): number {
  const made = counted[unit];
  const rng = new Stream(seed);
  const tokens = [...made.reading.encode('\n')];
  for (let i = 0; i < (unit === 'words' ? 60 : 240); i++)
    tokens.push(draw(expectation(made, tokens, n, 'back-off')!, 1, rng).symbol);
  return shareOf(grown(noMarks, made.reading.decode(tokens.slice(1)), made.source, copiedFrom));
}

describe('what is written by counts, over 20 seeds', () => {
  it('words, n = 4: nearly all of it is copied; n = 2: less than two thirds', () => {
    expect(seeds.filter((seed) => copies('words', 4, seed) > 0.9).length).toBeGreaterThanOrEqual(18);
    expect(seeds.filter((seed) => copies('words', 2, seed) < 0.66).length).toBeGreaterThanOrEqual(18);
  });
  it('letters: nothing is copied with n = 3, and more than half with n = 8', () => {
    expect(seeds.filter((seed) => copies('letters', 3, seed) < 0.1).length).toBeGreaterThanOrEqual(18);
    expect(seeds.filter((seed) => copies('letters', 8, seed) > 0.5).length).toBeGreaterThanOrEqual(18);
  });
  it('more context does not go on helping: held-out letters cost least somewhere between n = 3 and n = 6', () => {
    const bits = finish(measuring(counted.letters)).bits['witten-bell'];
    const best = bits.indexOf(Math.min(...bits)) + 1;
    expect(best).toBeGreaterThanOrEqual(3);
    expect(best).toBeLessThanOrEqual(6);
    expect(bits[7]! - Math.min(...bits)).toBeGreaterThan(0.1);
  });
  it('counts alone cost infinitely much on held-out text from n = 4 on', () => {
    const { bits } = finish(measuring(counted.letters));
    expect(bits.none[3]).toBe(Infinity);
    expect(bits['add-one'][3]).toSatisfy(Number.isFinite);
  });
});

it('what the counts expect says where it comes from', () => {
  const tokens = [...counted.words.reading.encode('the generator')];
  expect(expectation(counted.words, tokens, 2, 'back-off')!.because).toMatch(
    /^In the text, “ generator” was followed \d+ times/,
  );
  const strange = [...counted.words.reading.encode('zebra quux')];
  expect(expectation(counted.words, strange, 3, 'none')).toBeUndefined();
  expect(expectation(counted.words, strange, 3, 'back-off')!.because).toMatch(/so it backed off/);
});

it('marks of a growing text are those of the whole text', () => {
  const text = `${source.slice(100, 150)}zzz${source.slice(400, 419)}${source.slice(700, 760)}`;
  let marks = noMarks;
  for (let end = 0; end <= text.length; end += 7) marks = grown(marks, text.slice(0, end), source, 20);
  marks = grown(marks, text, source, 20);
  expect(spansIn(text, marks)).toEqual(spansOf(text, source, 20));
  expect(shareOf(finish(marking(text, source, 20)))).toBeCloseTo(copiedShare(spansOf(text, source, 20)), 12);
});

describe('a link', () => {
  it('brings back every setting', () => {
    const settings = { ...first, tab: 'program', unit: 'letters', n: 6, temperature: 0.4, seed: 12 } as const;
    expect(readLink('lab-4a', linkOf('lab-4a', settings))).toEqual({ settings, problems: [] });
  });
  it('says what it does not understand, and keeps the rest', () => {
    const found = readLink('lab-4a', '#lab-4a?n=99&s=magic&te=0.5')!;
    expect(found.settings).toEqual({ ...first, temperature: 0.5 });
    expect(found.problems).toHaveLength(2);
    expect(readLink('lab-4a', '#lab-4b?n=3')).toBeUndefined();
  });
});

it('a text in any script is counted and written, emoji included', () => {
  const text = '数学は楽しい。👩‍🚀 Ωmega naïve! '.repeat(20);
  for (const unit of ['words', 'letters'] as const) {
    const made = count(text, unit);
    const tokens = [...made.reading.encode('数')];
    const rng = new Stream(3);
    for (let i = 0; i < 40; i++) tokens.push(draw(expectation(made, tokens, 4, 'back-off')!, 1, rng).symbol);
    expect(made.reading.decode(tokens).length).toBeGreaterThan(20);
  }
});

it('a text that is too short is refused in one sentence', () => {
  expect(() => count('too short', 'words')).toThrow('9 characters is too short');
});

it('in a text of 3,000 different characters none is lost to the counts', () => {
  const text = Array.from({ length: 9000 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7) % 3000))).join(
    '',
  );
  const { reading, source: read } = count(text, 'letters');
  expect(reading.decode(reading.encode(read))).toBe(read);
});

it('says which share of held-out words the counted text never had', () => {
  const text = `${'the cat sat on the mat '.repeat(40)}a dog ran`;
  const { held, reading } = count(text, 'words');
  const strange = [...held].filter((symbol) => reading.symbols[symbol] === '\uFFFD').length;
  expect(strange).toBeGreaterThanOrEqual(2);
  expect(finish(measuring(count(text, 'words'))).unknown).toBeCloseTo(strange / held.length, 12);
});
