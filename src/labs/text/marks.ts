import type { Work } from '../../math/work';
import { linesOf, type Span } from './copied';

/** Which characters of a growing text stand in copied stretches, and from where on that is not settled yet. */
export interface Marks {
  readonly copied: readonly boolean[];
  readonly from: number;
}

export const noMarks: Marks = { copied: [], from: 0 };

/** As `spansOf`, for a text that has grown since: what is settled is not looked for again. */
export function grown(before: Marks, text: string, source: string, least: number): Marks {
  const copied = [...before.copied, ...Array<boolean>(text.length - before.copied.length).fill(false)];
  let at = before.from;
  // A stretch that reached the end before is looked at from there on.
  let known = before.copied[at] ? before.copied.length : 0;
  while (at + least <= text.length) {
    let end = Math.max(at + least, known);
    if (end > known && !source.includes(text.slice(at, end))) {
      at++;
      continue;
    }
    known = 0;
    while (end < text.length && source.includes(text.slice(at, end + 1))) end++;
    copied.fill(true, at, end);
    if (end === text.length) break; // it may go on
    at = end;
  }
  return { copied, from: at };
}

/** Of a list of names, one a line: those that stand in the list. */
export const listMarks = (text: string, source: string): Marks => ({
  copied: linesOf(text, source).flatMap(({ text: line, copied }) => Array<boolean>(line.length).fill(copied)),
  from: text.length,
});

export const shareOf = ({ copied }: Marks): number =>
  copied.filter(Boolean).length / Math.max(1, copied.length);

/** The same as stretches of text. */
export function spansIn(text: string, { copied }: Marks): readonly Span[] {
  const spans: { text: string; copied: boolean }[] = [];
  [...copied.keys()].forEach((i) => {
    const last = spans.at(-1);
    const mark = copied[i]!;
    if (last?.copied === mark) last.text += text[i];
    else spans.push({ text: text[i]!, copied: mark });
  });
  return spans;
}

/** Characters looked at between two pauses. */
const piece = 12;

/** What of a text is copied, in pieces: a long source takes a while to look through. */
export function* marking(text: string, source: string, least: number): Work<Marks> {
  let marks = noMarks;
  for (let end = 0; end < text.length; end += piece) {
    marks = grown(marks, text.slice(0, end), source, least);
    yield;
  }
  return grown(marks, text, source, least);
}
