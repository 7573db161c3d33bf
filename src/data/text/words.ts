/** A vocabulary of whole words: each with the space before it, so that text read and written again is the same. */
import { finish, type Work } from '../../math/work';
import { unknown, writer, type Vocabulary } from './vocabulary';

/** Rarer words than the first of this many are unknown: more than most texts of 2 MB have, and few enough to number in 16 bits. */
const mostWords = 60_000;
/** Characters cut into words between two pauses. */
const piece = 20_000;
/** Words sorted or numbered between two pauses. */
const few = 2000;

/** Words, each with the space before it, line breaks and other spaces. */
export const cut = (text: string): string[] => text.match(/ ?\S+|\n+|\s/gu) ?? [];

/** A beginning as the text would have it: its first word may only ever have stood after a space. */
export function begun(prompt: string, { encode }: Vocabulary): string {
  const spaced = ` ${prompt}`;
  return /^\S/u.test(prompt) && encode(prompt)[0] === 0 && encode(spaced)[0] !== 0 ? spaced : prompt;
}

/** A text in pieces: each ends where a word with a space before it begins. */
function* pieces(text: string): Generator<string> {
  for (let from = 0; from < text.length;) {
    const gap = /\S /g;
    gap.lastIndex = from + piece;
    const to = gap.exec(text) ? gap.lastIndex - 1 : text.length;
    yield text.slice(from, to);
    from = to;
  }
}

/** The vocabulary of a text, in pieces. */
export function* readingWords(text: string): Work<Vocabulary> {
  const counts = new Map<string, number>();
  for (const some of pieces(text)) {
    for (const word of cut(some)) counts.set(word, (counts.get(word) ?? 0) + 1);
    yield;
  }
  counts.delete(unknown);
  const symbols = [unknown];
  const numbers = new Map([[unknown, 0]]);
  for (const word of yield* commonest(counts)) {
    numbers.set(word, symbols.length);
    symbols.push(word);
    if (symbols.length % few === 0) yield;
  }
  return {
    symbols,
    encode: (said) => Uint16Array.from(cut(said), (word) => numbers.get(word) ?? 0),
    decode: writer(symbols),
  };
}

/** The more frequent first, among equals the one that was met first; no more than can be numbered. */
function* commonest(counts: ReadonlyMap<string, number>): Work<readonly string[]> {
  const byTimes = new Map<number, string[]>();
  let met = 0;
  for (const [word, times] of counts) {
    const same = byTimes.get(times);
    if (same) same.push(word);
    else byTimes.set(times, [word]);
    if (++met % few === 0) yield;
  }
  const times = [...byTimes.keys()].sort((a, b) => b - a);
  return times.flatMap((count) => byTimes.get(count)!).slice(0, mostWords);
}

/** A text as numbers, in pieces. */
export function* encoding(text: string, { encode }: Vocabulary): Work<Uint16Array> {
  const parts: Uint16Array[] = [];
  for (const some of pieces(text)) {
    parts.push(encode(some));
    yield;
  }
  const all = new Uint16Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export const words = (text: string): Vocabulary => finish(readingWords(text));
