// Draws a lesson's poster from the end of a recorded run on glyphs: real ones, and what the model makes of codes.
//   node scripts/run-ts.mjs scripts/poster-glyphs.ts 6a content/lessons/06-latent-space/poster.svg
import { readFileSync, writeFileSync } from 'node:fs';
import { decode } from '../src/viz/recording/recording';

const [lab, path] = process.argv.slice(2);
if (!lab || !path)
  throw new Error('poster: name a lab and a file, as in: 6a content/lessons/06-latent-space/poster.svg');
const run = decode(JSON.parse(readFileSync(`public/recordings/${lab}.json`, 'utf8')));
const frame = run.frames.at(-1)!;
const size = run.size!;
const [width, height, columns] = [640, 360, 5];
const cell = 104;
const unit = cell / (size + 2);

/** Runs of pixels between two shades, as one path. */
function runs(images: Float32Array, top: number, low: number, high: number): string {
  let d = '';
  for (let n = 0; n < columns; n++) {
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++) {
        const on = (at: number) => {
          const shade = images[(n * size + y) * size + at]!;
          return at < size && shade >= low && shade < high;
        };
        if (!on(x)) continue;
        const from = x;
        while (on(x + 1)) x++;
        const at = (value: number) => +value.toFixed(1);
        d += `M${at(60 + n * cell + from * unit)} ${at(top + (y + 0.5) * unit)}h${at((x - from + 1) * unit)}`;
      }
    }
  }
  return d;
}
const shades = [[0.25, 0.5, 0.35], [0.5, 0.8, 0.7], [0.8, 2, 1]] as const; // prettier-ignore
const row = (images: Float32Array, top: number, color: string) =>
  shades
    .map(
      ([low, high, alpha]) =>
        `<path d="${runs(images, top, low, high)}" stroke="${color}" stroke-opacity="${alpha}" stroke-width="${(unit + 0.2).toFixed(1)}" fill="none"/>`,
    )
    .join('\n');

writeFileSync(
  path,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>Step ${frame.step} of a recorded run, random seed ${run.seed}: real digits, the same rebuilt from their codes, and random codes decoded</title>
<rect width="${width}" height="${height}" fill="var(--stage, #FFFFFF)"/>
${row(run.real, 16, 'var(--real, #1F6FD1)')}
${row(frame.views['reconstruct']!, 128, 'var(--model, #00695C)')}
${row(frame.samples, 240, 'var(--generated, #D55E00)')}
</svg>
`,
);
