import { describe, expect, it } from 'vitest';
import { Ngram } from './ngram';
import { bits } from './price';

const encode = (text: string) => Uint16Array.from(text, (c) => c.charCodeAt(0) - 97);
const trained = (n: number, text: string) => {
  const model = new Ngram(n, 3);
  model.read(encode(text));
  return model;
};

describe('an n-gram model', () => {
  it('counts what followed a context, and only that', () => {
    const model = trained(2, 'abacab');
    expect([...model.following(encode('a'))]).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect(model.following(encode('c')).get(0)).toBe(1);
  });

  it('mixes counts with the shorter context’s estimate by Witten-Bell, worked by hand', () => {
    // 'aab': unigrams a 2, b 1, two kinds of three symbols; after a: a once, b once.
    const one = [(2 + 2 / 3) / 5, (1 + 2 / 3) / 5, 2 / 3 / 5];
    const after = one.map((p, symbol) => ((symbol < 2 ? 1 : 0) + 2 * p) / 4);
    const found = trained(2, 'aab').probabilities(encode('a'));
    after.forEach((p, symbol) => expect(found[symbol]).toBeCloseTo(p, 12));
  });

  it.each([1, 2, 3, 8])('gives probabilities that sum to 1 after any context, n = %i', (n) => {
    const model = trained(n, 'abacabbcacbbaacb');
    for (const context of ['', 'a', 'cc', 'abac', 'bbbbbbbbbb'])
      expect(model.probabilities(encode(context)).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });

  it('measures the same bits as its probabilities do', () => {
    const model = trained(3, 'abacabbcacb');
    const text = encode('abccab');
    const expected = [...text].map(
      (symbol, i) => -Math.log2(model.probabilities(text.subarray(0, i))[symbol]!),
    );
    expect(bits(model, text)).toBeCloseTo(expected.reduce((a, b) => a + b) / text.length, 12);
  });

  it('holds every shorter model in itself', () => {
    const text = encode('abacabbcacbabc');
    expect(bits(trained(5, 'abacabbcacb'), text, 2)).toBeCloseTo(bits(trained(2, 'abacabbcacb'), text), 12);
  });

  it('pauses while it counts, so that a page stays awake', () => {
    const work = new Ngram(4, 3).reading(new Uint16Array(200_000));
    let pauses = 0;
    while (!work.next().done) pauses++;
    expect(pauses).toBeGreaterThanOrEqual(16);
  });

  it('counts what a plain table counts, for contexts of every length, in a text of 3,000 symbols', () => {
    const text = Uint16Array.from({ length: 3000 }, (_, i) => ((i * i) >> 4) % 5);
    const model = new Ngram(4, 5);
    model.read(text);
    for (let back = 0; back < 4; back++) {
      const table = new Map<string, Map<number, number>>();
      for (let i = back; i < text.length; i++) {
        const context = text.slice(i - back, i).join();
        const row = table.get(context) ?? new Map<number, number>();
        table.set(context, row.set(text[i]!, (row.get(text[i]!) ?? 0) + 1));
      }
      for (const [context, row] of table) {
        const before = context === '' ? [] : context.split(',').map(Number);
        expect(new Map(model.following(before))).toEqual(row);
        expect(model.seen(before)).toEqual({
          total: [...row.values()].reduce((a, b) => a + b),
          kinds: row.size,
        });
      }
    }
  });

  it('counts 50,000 symbols for n = 8', () => {
    const text = Uint16Array.from({ length: 50_000 }, (_, i) => (i * i + (i >> 3)) % 60);
    const model = new Ngram(8, 60);
    model.read(text);
    const sum = [...model.following([])].length;
    expect(sum).toBeLessThanOrEqual(60);
    expect(bits(model, text)).toBeLessThan(Math.log2(60));
  });
});
