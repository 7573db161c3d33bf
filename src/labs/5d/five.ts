/** One model, five ways to choose: what lab 5D compares. */
import type { Stream } from '../../math/stream';
import { finish, type Work } from '../../math/work';
import { widen, type Beam } from '../../models/decoding/beam';
import { choices, entropy, pick, plain, type Decoder } from '../../models/decoding/decoding';
import type { Ngram } from '../../models/ngram/ngram';

export interface Way {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  /** Absent for beam search, which chooses no single symbol. */
  readonly decoder?: Decoder;
}

export const ways: readonly Way[] = [
  {
    id: 'greedy',
    label: 'Greedy',
    help: 'Always the likeliest letter.',
    decoder: { ...plain, temperature: 0 },
  },
  {
    id: 'beam',
    label: 'Beam search',
    help: 'Looks for the likeliest text as a whole, four beginnings at a time.',
  },
  {
    id: 'temperature',
    label: 'Temperature 1',
    help: 'Every letter as often as the model expects it.',
    decoder: plain,
  },
  { id: 'topK', label: 'Top k', help: 'Only the five likeliest letters.', decoder: { ...plain, topK: 5 } },
  {
    id: 'topP',
    label: 'Top p',
    help: 'Only the likeliest letters that together have 90 percent.',
    decoder: { ...plain, topP: 0.9 },
  },
];

export interface Text {
  readonly tokens: readonly number[];
  /** Mean of how undecided the choices were, bits; of a text that beam search found, 0. */
  readonly entropy: number;
}

const beams = 4;

/** `length` symbols after `prompt`, with a pause after each. */
export function* writing(
  model: Ngram,
  prompt: readonly number[],
  { decoder }: Way,
  length: number,
  rng: Stream,
): Work<Text> {
  const logits = (tokens: readonly number[]) => model.probabilities(tokens.slice(1 - model.n)).map(Math.log);
  if (!decoder) {
    let found: readonly Beam[] = [{ tokens: prompt, score: 0 }];
    for (let i = 0; i < length; i++) {
      found = widen(found, beams, logits);
      yield;
    }
    return { tokens: found[0]!.tokens.slice(prompt.length), entropy: 0 };
  }
  const tokens = [...prompt];
  let bits = 0;
  for (let i = 0; i < length; i++) {
    const p = choices(logits(tokens), decoder);
    bits += entropy(p);
    tokens.push(pick(p, rng.next()));
    yield;
  }
  return { tokens: tokens.slice(prompt.length), entropy: bits / length };
}

/** The same at once. */
export const write = (...job: Parameters<typeof writing>): Text => finish(writing(...job));

/** Stretches of this many characters are looked for again. */
export const stretch = 12;

/** The share of a text's stretches that stood in it before: 0 never repeats itself, towards 1 a loop. */
export function repetition(text: string): number {
  const seen = new Set<string>();
  const all = Math.max(0, text.length - stretch + 1);
  for (let i = 0; i < all; i++) seen.add(text.slice(i, i + stretch));
  return all === 0 ? 0 : 1 - seen.size / all;
}
