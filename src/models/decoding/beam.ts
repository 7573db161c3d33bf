/** Beam search: the likeliest whole text, looked for by keeping a few beginnings at a time. */
import { softmax } from './decoding';

export interface Beam {
  readonly tokens: readonly number[];
  /** log P of the tokens after the prompt, nats */
  readonly score: number;
}

/** One symbol further: every beginning continued by every symbol, the best `width` kept. logitsOf: for the text so far -> [symbols] */
export function widen(
  beams: readonly Beam[],
  width: number,
  logitsOf: (tokens: readonly number[]) => ArrayLike<number>,
): readonly Beam[] {
  return beams
    .flatMap(({ tokens, score }) => {
      const p = softmax(logitsOf(tokens));
      return Array.from(p, (share, symbol) => ({
        tokens: [...tokens, symbol],
        score: score + Math.log(share),
      }));
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, width);
}
