/** What many runs of a program came to, and whether the hole in it is closed. */
import type { Stream } from '../../math/stream';
import { length, text, toolsOf, type Program } from './program';

/** Something that went wrong in at least one run, and how it went wrong first. */
export interface Fault {
  readonly says: string;
  /** Of the program, from 1; where it is known. */
  readonly line?: number | undefined;
}

export interface Judged {
  readonly runs: number;
  readonly crashed: number;
  readonly crash?: Fault | undefined;
  /** Runs that returned what is no text. */
  readonly odd: number;
  readonly oddity?: string | undefined;
  /** Texts that stop early, and not at the last word of the source. */
  readonly short: number;
  readonly stopped?: string | undefined;
  /** Texts that come to the last word of the source with room for another: to where the hole is. */
  readonly past: number;
  /** Whether all texts are one and the same. */
  readonly same: boolean;
  /** Of the steps from a word that something followed, the share that are pairs of the source. 0 to 1, NaN without any */
  readonly pairs: number;
  /** The first text that came to an end. */
  readonly text?: string | undefined;
}

const source = text.split(' ');
const last = source.at(-1)!;
const full = length + 1; // words
const known = new Set(source);
const pairsOf = (words: readonly string[]) => words.slice(1).map((word, i) => `${words[i]} ${word}`);
const sourcePairs = new Set(pairsOf(source));

const kindOf = (value: unknown): string =>
  typeof value === 'object'
    ? value === null
      ? 'null'
      : `a ${value.constructor?.name ?? 'thing without a name'}`
    : `a ${typeof value}`;

/** Why this is no text, or undefined if it is one. */
export function oddityOf(returned: unknown): string | undefined {
  if (returned === undefined) return 'It returned nothing: end it with “return written;”.';
  if (!Array.isArray(returned)) return `It returned ${kindOf(returned)}; a list of words is wanted.`;
  if (returned.length > full)
    return `It returned ${returned.length.toLocaleString('en-US')} words; ${full} is the most.`;
  const wrong = Array.from(returned, (word: unknown, i) => {
    if (typeof word !== 'string')
      return `Word ${i + 1} is ${word === undefined ? 'undefined' : kindOf(word)}, not a string.`;
    return known.has(word)
      ? ''
      : `Word ${i + 1}, “${word.slice(0, 30)}”, does not stand in the text that it read.`;
  });
  return wrong.find(Boolean);
}

/** The program `runs` times, on one stream. `faultOf`: what an error says. */
export function judge(
  program: Program,
  runs: number,
  rng: Stream,
  faultOf: (error: unknown) => Fault = (error) => ({ says: messageOf(error) }),
): Judged {
  const found = { crashed: 0, odd: 0, short: 0, past: 0 };
  const seen = { steps: 0, pairs: 0 };
  const texts = new Set<string>();
  let crash: Fault | undefined;
  let oddity: string | undefined;
  let stopped: string | undefined;
  for (let i = 0; i < runs; i++) {
    let returned: unknown;
    try {
      returned = program(toolsOf(rng));
    } catch (error) {
      found.crashed++;
      crash ??= faultOf(error);
      continue;
    }
    const odd = oddityOf(returned);
    if (odd !== undefined) {
      found.odd++;
      oddity ??= odd;
      continue;
    }
    const words = returned as readonly string[];
    texts.add(words.join(' '));
    if (words.slice(0, length).includes(last)) found.past++;
    if (words.length < full && words.at(-1) !== last) {
      found.short++;
      stopped ??= words.join(' ');
    }
    for (const pair of pairsOf(words))
      if (!pair.startsWith(`${last} `)) {
        seen.steps++;
        if (sourcePairs.has(pair)) seen.pairs++;
      }
  }
  const ended = runs - found.crashed - found.odd;
  return {
    runs,
    ...found,
    crash,
    oddity,
    stopped,
    same: ended > 1 && texts.size === 1,
    pairs: seen.pairs / seen.steps,
    text: [...texts][0],
  };
}

/** What an error says; anything can be thrown. */
export function messageOf(error: unknown): string {
  try {
    return (
      String(error instanceof Error ? error.message : error).slice(0, 200) || 'an error without a message'
    );
  } catch {
    return 'an error that cannot be written down';
  }
}
