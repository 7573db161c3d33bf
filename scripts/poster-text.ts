// The poster of lesson 4: what counts write, with what they copy underlined.
//   node scripts/run-ts.mjs scripts/poster-text.ts
import { writeFileSync } from 'node:fs';
import { seed, text } from '../content/lessons/04-next-word/written';

/** Letters in a line, and their width and height in the picture's units. */
const [letters, width, line] = [38, 12.6, 27];
const escaped = (said: string) => said.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The first two lines of what is written with n, and which of its letters are copied. */
function rows(n: number): string[] {
  const { spans } = text(n);
  const all = spans.map((span) => span.text.replace(/\s/g, ' ')).join('');
  const marks = spans.flatMap((span) => Array<boolean>(span.text.length).fill(span.copied));
  const cut = (from: number) => {
    const room = all.slice(from, from + letters);
    const end = room.length < letters ? room.length : room.lastIndexOf(' ');
    return from + Math.max(1, end);
  };
  const ends = [0, cut(0), cut(cut(0) + 1)];
  return [0, 1].map((i) => {
    const from = ends[i]! + (i > 0 ? 1 : 0);
    const shown = all.slice(from, ends[i + 1]);
    const y = 44 + (n - 1) * 82 + i * line;
    const runs = [...shown.matchAll(/\S+|\s/g)].filter(({ index }) => marks[from + index]);
    const under = runs
      .map(
        ({ index, 0: run }) =>
          `M${(120 + index * width).toFixed(1)} ${y + 6}h${(run.length * width).toFixed(1)}`,
      )
      .join('');
    const label = i === 0 ? `<text x="30" y="${y}" fill="var(--ink-2, #4B5563)">n = ${n}</text>` : '';
    const written = `<text x="120" y="${y}" textLength="${(shown.length * width).toFixed(1)}" fill="var(--ink, #1A1D23)">${escaped(shown)}</text>`;
    return `${label}${written}${under && `<path d="${under}" stroke="var(--real, #1F6FD1)" stroke-width="2.5"/>`}`;
  });
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" width="640" height="360" role="img">
<title>Text written by counts of words, n = 1 to 4, random seed ${seed}: underlined is what stands word for word in the source</title>
<rect width="640" height="360" fill="var(--stage, #FFFFFF)"/>
<g font-family="ui-monospace, Menlo, monospace" font-size="20" lengthAdjust="spacingAndGlyphs">
${[1, 2, 3, 4].flatMap(rows).join('\n')}
</g>
</svg>
`;
writeFileSync('content/lessons/04-next-word/poster.svg', svg);
