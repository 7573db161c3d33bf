import { describe, expect, it } from 'vitest';
import { Stream } from '../../math/stream';
import { brings, compile, faultOf } from './compile';
import { findingOf } from './finding';
import { judge, oddityOf } from './judge';
import { replaced, undone } from './kept-program';
import { regionOf } from './listing';
import { length, repairs, text } from './program';
import source from './program.ts?raw';

const runs = 20_000;
const repair = (id: string) => repairs.find((one) => one.id === id)!;
const judged = (id: string) => judge(repair(id).run, runs, new Stream(1));
const crashes = (id: string) => judged(id).crashed / runs;

/** The share by hand: how probable it is that the walk over pairs stands at the last word with a word still to write. */
function exact(steps: number): number {
  const words = text.split(' ');
  const next = (word: string) =>
    words.flatMap((w, i) => (w === word && i + 1 < words.length ? [words[i + 1]!] : []));
  let at = new Map<string, number>();
  for (const word of words.slice(0, -1)) at.set(word, (at.get(word) ?? 0) + 1 / (words.length - 1));
  let crashed = 0;
  for (let i = 0; i < steps; i++) {
    const then = new Map<string, number>();
    for (const [word, p] of at) {
      const followers = next(word);
      if (followers.length === 0) crashed += p;
      for (const follower of followers) then.set(follower, (then.get(follower) ?? 0) + p / followers.length);
    }
    at = then;
  }
  return crashed;
}

describe('the printed program', () => {
  it('crashes in 64 percent of 20,000 runs, as its chances say', () => {
    expect(exact(length)).toBeCloseTo(0.6444, 4);
    expect(Math.abs(crashes('printed') - exact(length))).toBeLessThan(0.012);
    expect(Math.round(100 * crashes('printed'))).toBe(64);
  });
  it('is not repaired by writing less, nor by trying again', () => {
    expect(Math.abs(crashes('shorter') - exact(length / 2))).toBeLessThan(0.012);
    expect(Math.abs(crashes('again') - exact(length) ** 2)).toBeLessThan(0.012);
  });
  it.each(['end', 'backoff'])('with %s is repaired: it never crashes, and no text is cut short', (id) => {
    const { repaired, says } = findingOf(judged(id));
    expect([judged(id).crashed, repaired]).toEqual([0, true]);
    expect(says).toContain('All its other steps are pairs');
  });
});

describe('a program that was typed', () => {
  const ran = (code: string, times = 300) => judge(compile(code), times, new Stream(3), faultOf);
  const printed = regionOf(source, 'printed');

  it.each(repairs.map(({ id }) => id))(
    'is the listing of “%s”, and does what the lab runs under that name',
    (id) => {
      const typed = ran(regionOf(source, id));
      const { crash, ...ours } = judge(repair(id).run, 300, new Stream(3));
      expect(typed).toMatchObject(ours);
      expect(typed.crash?.says).toBe(crash?.says);
    },
  );
  it('crashes in the line that its error came from', () => {
    expect(ran(printed).crash).toEqual({ says: 'cannot choose from an empty list', line: 5 });
    expect(ran('\n\nnowhere();').crash).toEqual({ says: 'nowhere is not defined', line: 3 });
    expect(findingOf(ran(printed)).says).toBe('The first said: “cannot choose from an empty list”.');
    expect(ran('throw { toString() { throw 1; } };').crash?.says).toBe(
      'an error that cannot be written down',
    );
  });
  it('is no program where it cannot be read', () => {
    expect(() => compile('for (')).toThrow(SyntaxError);
    expect(() => compile('}); (function () {')).toThrow(SyntaxError);
    expect(brings('const x = await import("https://example.org/x.js")')).toBe(true);
    expect(brings('const important = 1;')).toBe(false);
  });
  it.each([
    ['a list of nothing', 'return [];', 'stop before they have 11 words'],
    ['one word', 'return [pick(words)];', 'stop before they have 11 words'],
    ['the text itself, every time', 'return words;', 'are the same'],
    ['giving up', `try { ${printed} } catch { return []; }`, 'One has no word at all'],
    ['trying until it works', `for (;;) try { ${printed} } catch {}`, 'goes around the hole'],
    ['a program that returns nothing', '', 'It returned nothing'],
    ['a string', 'return "the cat";', 'It returned a string; a list of words is wanted'],
    ['null', 'return null;', 'It returned null'],
    ['a Map', 'return count(words);', 'It returned a Map'],
    ['a word too many', 'return [...words, "the"];', 'It returned 12 words; 11 is the most'],
    ['a number', 'return ["the", 7];', 'Word 2 is a number, not a string'],
    ['a hole in the list', 'return [, "the"];', 'Word 1 is undefined'],
    ['a word of its own', 'return ["the", "dog"];', 'Word 2, “dog”, does not stand in the text'],
  ])('is not repaired by %s', (_, code, says) => {
    const finding = findingOf(ran(code));
    expect(finding.repaired).toBe(false);
    expect(finding.says).toContain(says);
  });
  it.each([
    [
      'going round',
      printed.replace('followers.get(word)', 'followers.get(word).concat(word === "away" ? "the" : [])'),
    ],
    ['stopping there', printed.replace('  word = ', '  if (word === "away") break;\n  word = ')],
    [
      'adding one to every count',
      printed.replace('followers.get(word)', '[...followers.get(word), ...words]'),
    ],
  ])('is repaired by %s', (_, code) => expect(findingOf(ran(code))).toMatchObject({ repaired: true }));
  it('gives the same texts for the same seed', () => {
    const code = regionOf(source, 'backoff');
    expect(ran(code)).toEqual(ran(code));
  });
  it('is a text of eleven words at most, or it is said why not', () => {
    expect(oddityOf(text.split(' '))).toBeUndefined();
    expect(oddityOf([])).toBeUndefined();
  });
});

describe('what was typed', () => {
  it('is never lost: each comes round again', () => {
    const first = replaced({ code: 'a', before: [] }, 'printed');
    expect(first).toEqual({ code: 'printed', before: ['a'] });
    expect(undone(first, 'printed')).toEqual({ code: 'a', before: [] });
    const second = replaced({ ...first, code: 'b' }, 'printed');
    const back = undone(second, 'printed');
    expect([second.before, back.code, undone(back, 'printed').code]).toEqual([['b', 'a'], 'b', 'a']);
    expect(undone(undone(back, 'printed'), 'printed').code).toBe('b');
    expect(replaced(first, 'printed')).toEqual(first);
  });
});
