/** One model, five ways to choose: what lab 5D compares. */
import type { Stream } from '../../math/stream';
import { finish, type Work } from '../../math/work';
import { widen, type Beam } from '../../models/decoding/beam';
import { choices, entropy, pick, plain, type Decoder } from '../../models/decoding/decoding';
import { expectation, type Counts } from '../text/expectation';
import { noted, type Written } from '../text/written';

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

export interface Chosen extends Written {
  /** What was counted, and why it was taken. */
  readonly because: string;
}

export interface Text {
  readonly written: readonly Chosen[];
  /** Mean of how undecided the choices were, bits; of a text that beam search found, 0. */
  readonly entropy: number;
}

const beams = 4;

/** `length` symbols after `prompt`, with a pause after each. `told` hears what there is so far. */
export function* writing(
  counts: Counts,
  prompt: readonly number[],
  { decoder }: Way,
  length: number,
  rng: Stream,
  told: (tokens: readonly number[]) => void = () => {},
): Work<Text> {
  const { model } = counts;
  const expect = (tokens: readonly number[]) => expectation(counts, tokens, model.n, 'witten-bell')!;
  const logits = (tokens: readonly number[]) => model.probabilities(tokens.slice(1 - model.n)).map(Math.log);
  const written: Chosen[] = [];
  if (!decoder) {
    let found: readonly Beam[] = [{ tokens: prompt, score: 0 }];
    for (let i = 0; i < length; i++) {
      found = widen(found, beams, logits);
      told(found[0]!.tokens.slice(prompt.length));
      yield;
    }
    const { tokens } = found[0]!;
    for (let i = prompt.length; i < tokens.length; i++) {
      const { p, because } = expect(tokens.slice(0, i));
      const taken = noted(p, tokens[i]!);
      written.push({ ...taken, because: taken.rank > 1 ? `${because} ${forTheWhole}` : because });
      yield;
    }
    return { written, entropy: 0 };
  }
  const tokens = [...prompt];
  let bits = 0;
  for (let i = 0; i < length; i++) {
    const { p, because } = expect(tokens);
    const drawn = choices(Array.from(p, Math.log), decoder);
    bits += entropy(drawn);
    const symbol = pick(drawn, rng.next());
    tokens.push(symbol);
    written.push({ ...noted(p, symbol, drawn), because });
    told(tokens.slice(prompt.length));
    yield;
  }
  return { written, entropy: bits / length };
}

const forTheWhole =
  'Not the likeliest here: with it, the text as a whole came out likelier than the others that were kept.';

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
