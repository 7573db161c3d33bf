/** What the counts write, worked out when the page is built: the very code of Lab 4A, on the prose of lesson 8. */
import { readFileSync } from 'node:fs';
import { proseOf } from '../../../src/build/prose';
import { counting, measuring, type Counted } from '../../../src/labs/4a/counted';
import { expectation } from '../../../src/labs/text/expectation';
import { grown, noMarks, shareOf, spansIn } from '../../../src/labs/text/marks';
import { draw } from '../../../src/labs/4a/scribe';
import { copiedFrom } from '../../../src/labs/4a/words';
import { Stream } from '../../../src/math/stream';
import { finish } from '../../../src/math/work';

export const seed = 7;
/** Words that each text goes on for. */
const length = 26;

const source = proseOf(readFileSync('content/lessons/08-gans/index.mdx', 'utf8'));
export const words: Counted = finish(counting(source, 'words', false));
const letters: Counted = finish(counting(source, 'letters', false));

/** Text written after “The generator”, with what stands word for word in the source. */
export function text(n: number) {
  const rng = new Stream(Stream.seedOf(seed, 'figure'));
  const begin = [...words.reading.encode('The generator')];
  const tokens = [...begin];
  for (let i = 0; i < length; i++)
    tokens.push(draw(expectation(words, tokens, n, 'back-off')!, 1, rng).symbol);
  // A word that begins a paragraph has no space before it: drawn in the middle of a line, it gets one.
  const written = tokens
    .map((token) => words.reading.symbols[token]!)
    .reduce((all, word) => (/\S$/.test(all) && /^\S/.test(word) ? `${all} ${word}` : all + word), '');
  const marks = grown(noMarks, written, words.source, copiedFrom);
  return { n, spans: spansIn(written, marks), copied: shareOf(marks) };
}

/** Held-out letters by n, bits per character, all lengths mixed. */
export const bits = finish(measuring(letters)).bits['witten-bell'];
export const best = bits.indexOf(Math.min(...bits)) + 1;
