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
  const longer = beams.flatMap(({ tokens, score }) =>
    Array.from(softmax(logitsOf(tokens)), (share, symbol) => ({
      tokens,
      symbol,
      score: score + Math.log(share),
    })),
  );
  return longer
    .sort((a, b) => b.score - a.score)
    .slice(0, width)
    .map(({ tokens, symbol, score }) => ({
      tokens: [...tokens, symbol],
      score,
    }));
}
