/** A stretch of written text: whether it stands word for word in the text that the model learned from. */
export interface Span {
  readonly text: string;
  readonly copied: boolean;
}

/** Copied are the stretches of at least `least` characters that also occur in `source`, the longest first from the left. */
export function spansOf(text: string, source: string, least: number): readonly Span[] {
  const spans: Span[] = [];
  let fresh = '';
  const flush = () => {
    if (fresh) spans.push({ text: fresh, copied: false });
    fresh = '';
  };
  for (let at = 0; at < text.length;) {
    let end = at + least;
    if (end > text.length || !source.includes(text.slice(at, end))) {
      fresh += text[at++]!;
      continue;
    }
    while (end < text.length && source.includes(text.slice(at, end + 1))) end++;
    flush();
    spans.push({ text: text.slice(at, end), copied: true });
    at = end;
  }
  flush();
  return spans;
}

/** Of a list of names: the lines that stand in the list count as copied. The last line may be unfinished and does not. */
export function linesOf(text: string, source: string): readonly Span[] {
  const list = new Set(source.split('\n').filter(Boolean));
  const lines = text.split('\n');
  return lines.map((line, i) => {
    const ended = i < lines.length - 1;
    return { text: ended ? `${line}\n` : line, copied: ended && list.has(line) };
  });
}

/** Characters in copied stretches, as a share of all; 0 of nothing. */
export function copiedShare(spans: readonly Span[]): number {
  const length = (some: readonly Span[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  return length(spans.filter(({ copied }) => copied)) / Math.max(1, length(spans));
}

/** Of a list of names: whole lines that stand in the list, and lines in all. The last line may be unfinished and does not count. */
export function knownLines(text: string, source: string): { readonly known: number; readonly all: number } {
  const list = new Set(source.split('\n'));
  const lines = text.split('\n').slice(0, -1).filter(Boolean);
  return { known: lines.filter((line) => list.has(line)).length, all: lines.length };
}
