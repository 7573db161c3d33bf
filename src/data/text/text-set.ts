import { Stream } from '../../math/stream';
import type { TextSet } from '../data';
import { longest, shortest } from './limits';
import { pairs } from './pairs';
import { characters } from './vocabulary';

/** The share of a text that no step sees: what is measured is measured there. */
const heldShare = 0.1;
/** Byte pairs are learned from the beginning of a text, so much of it, in characters. */
const learnedFrom = 100_000;

export interface TextOptions {
  readonly id: string;
  readonly label: string;
  /** Size of a byte-pair vocabulary; 0 for single characters. */
  readonly vocabulary: number;
  /** A list of lines in no order: they are shuffled, so that what is held out is like the rest. */
  readonly list?: boolean;
}

/** A text as numbered symbols, nine tenths to learn from and the last tenth to be measured on. @throws if it is too short */
export function textSet(text: string, { id, label, vocabulary, list }: TextOptions): TextSet {
  const { used, train, rest } = split(text, list);
  const { symbols, merges, encode } =
    vocabulary > 0 ? pairs(used.slice(0, learnedFrom), vocabulary) : characters(used);
  const held = encode(rest);
  return {
    kind: 'text',
    id,
    label,
    symbols,
    merges,
    encode,
    train: encode(train),
    held,
    perCharacter: held.length / rest.length,
  };
}

/** What is used of a text: what is learned from, and the rest that is held out. @throws if it is too short */
export function split(text: string, list = false) {
  const used = (list ? shuffled(text) : text).slice(0, longest);
  if (used.length < shortest)
    throw new Error(
      `A text of ${used.length} characters is too short to learn from: ${shortest} is the least.`,
    );
  const cut = Math.floor(used.length * (1 - heldShare));
  return { used, train: used.slice(0, cut), rest: used.slice(cut) };
}

/** The same order every time. */
function shuffled(text: string): string {
  const lines = text.split('\n').filter((line) => line !== '');
  const rng = new Stream(1);
  for (let i = lines.length - 1; i > 0; i--) {
    const j = rng.integer(i + 1);
    [lines[i], lines[j]] = [lines[j]!, lines[i]!];
  }
  return `${lines.join('\n')}\n`;
}
