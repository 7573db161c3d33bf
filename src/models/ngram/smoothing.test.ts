import { describe, expect, it } from 'vitest';
import { Ngram } from './ngram';
import { finish } from '../../math/work';
import { pricing } from './price';
import { expected, heard, type Smoothing } from './smoothing';

const encode = (text: string) => Uint16Array.from(text, (c) => c.charCodeAt(0) - 97);
const trained = (n: number, text: string) => {
  const model = new Ngram(n, 4);
  model.read(encode(text));
  return model;
};
const all: readonly Smoothing[] = ['none', 'add-one', 'back-off', 'witten-bell'];

describe('what to expect', () => {
  const model = trained(3, 'abcabd');
  const priced = (text: Uint16Array, smoothing: Smoothing) => finish(pricing(model, text))[smoothing][2]!;
  it('without smoothing is the counts of the very context, or nothing', () => {
    expect([...expected(model, encode('ab'), 'none')!]).toEqual([0, 0, 0.5, 0.5]);
    expect(expected(model, encode('cc'), 'none')).toBeUndefined();
    expect(expected(model, encode('bd'), 'none')).toBeUndefined();
  });
  it('with add-one leaves a chance to everything', () => {
    expect([...expected(model, encode('ab'), 'add-one')!]).toEqual([1 / 6, 1 / 6, 2 / 6, 2 / 6]);
    expect([...expected(model, encode('cc'), 'add-one')!]).toEqual([0.25, 0.25, 0.25, 0.25]);
  });
  it('backs off to the longest end of the context that ever went on', () => {
    expect(heard(model, [...encode('dc')])).toEqual([...encode('c')]);
    expect([...expected(model, encode('dc'), 'back-off')!]).toEqual([1, 0, 0, 0]);
    const [a, b] = [2 / 6, 2 / 6];
    expect([...expected(model, encode('bd'), 'back-off')!]).toEqual([a, b, 1 / 6, 1 / 6]);
  });
  it.each(all)('%s: sums to 1, and the bits are those of its chances', (smoothing) => {
    const text = encode('abcab');
    const bits = [...text].map((symbol, i) => {
      const p = expected(model, text.subarray(0, i), smoothing)!;
      expect(p.reduce((x, y) => x + y)).toBeCloseTo(1, 12);
      return -Math.log2(p[symbol]!);
    });
    expect(priced(text, smoothing)).toBeCloseTo(bits.reduce((x, y) => x + y) / 5, 12);
  });
  it('costs for every shorter n what a model of that n would', () => {
    const text = encode('abdcabcab');
    for (const n of [1, 2])
      expect(finish(pricing(trained(n, 'abcabd'), text))['witten-bell'][n - 1]).toBeCloseTo(
        finish(pricing(model, text))['witten-bell'][n - 1]!,
        12,
      );
  });
  it('costs infinitely much where something was given no chance', () => {
    expect(priced(encode('ba'), 'none')).toBe(Infinity);
    expect(priced(encode('ba'), 'back-off')).toBe(Infinity);
    expect(priced(encode('ba'), 'add-one')).toBeLessThan(4);
  });
});
