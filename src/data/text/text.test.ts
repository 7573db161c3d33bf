import { describe, expect, it } from 'vitest';
import { pairs } from './pairs';
import { characters, unknown } from './vocabulary';

describe('a vocabulary', () => {
  it('of characters gives back the text, emoji and all scripts included', () => {
    const text = 'naïve 数学 👩‍🚀 Ω\n';
    const { encode, decode } = characters(text);
    expect(decode(encode(text))).toBe(text);
  });

  it('writes what it does not know as one sign, and does not break on it', () => {
    const { encode, decode } = characters('abc');
    expect(decode(encode('a🙂c'))).toBe(`a${unknown}c`);
  });

  it('keeps the most frequent characters where there are too many', () => {
    expect(characters('aaabbc', 2).symbols).toEqual([unknown, 'a', 'b']);
  });

  it('of pairs merges the most frequent neighbors first', () => {
    const { symbols } = pairs('low low lower lowest', 100);
    expect(symbols).toContain('low');
    expect(symbols.indexOf('lo')).toBeLessThan(symbols.indexOf('low'));
  });

  it('of pairs gives back any text of its characters, in fewer tokens, and never spans two words', () => {
    const text = 'the cat sat on the mat and the cat ran away\nthe end';
    const { encode, decode, symbols } = pairs(text, 60);
    expect(decode(encode(text))).toBe(text);
    expect(encode(text).length).toBeLessThan([...text].length / 1.5);
    for (const symbol of symbols) expect(symbol).not.toMatch(/\S\s/u);
  });
});
