// Draws a lesson's poster from the end of a lab's recorded run:
//   node scripts/run-ts.mjs scripts/poster.ts 8a content/lessons/08-gans/poster.svg
// Colors are the site's tokens where it is part of a page, the light theme's elsewhere.
import { readFileSync, writeFileSync } from 'node:fs';
import { oddsField } from '../src/viz/marks/belief';
import { zeroLine } from '../src/viz/marks/contour';
import { decode } from '../src/viz/recording/recording';
import { svgDots, svgScale, svgSegments } from '../src/viz/svg';

const [lab, path] = process.argv.slice(2);
if (!lab || !path)
  throw new Error('poster: name a lab and a file, as in: 8a content/lessons/08-gans/poster.svg');
const run = decode(JSON.parse(readFileSync(`public/recordings/${lab}.json`, 'utf8')));
const frame = run.frames.at(-1)!;
const [width, height] = [640, 360];
const scale = svgScale(run.window, { x: 0, y: 0, width, height });
const line = zeroLine(oddsField(frame.views['belief']!, run.window));

writeFileSync(
  path,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>Step ${frame.step} of a recorded run, random seed ${run.seed}: generated points on the data, and where D says 0.5</title>
<rect width="${width}" height="${height}" fill="var(--stage, #FFFFFF)"/>
<path d="${svgSegments(scale, line)}" fill="none" stroke="var(--model, #00695C)" stroke-width="2.5" stroke-linecap="round"/>
<path d="${svgDots(scale, run.real, 'circle')}" stroke="var(--real, #1F6FD1)" stroke-width="5" stroke-linecap="round"/>
<path d="${svgDots(scale, frame.samples, 'triangle', 4)}" fill="var(--generated, #D55E00)" stroke="var(--halo, #FFFFFF)" stroke-width="1.4" paint-order="stroke"/>
</svg>
`,
);
