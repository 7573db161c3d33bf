// Runs the small GPT of lab 5B with its mask and without, and keeps the losses and what each writes for Figure 5.1:
//   node scripts/run-ts.mjs scripts/attention-figure.ts
import { writeFileSync } from 'node:fs';
import { openSession } from '../src/engine/open';
import lab from '../src/labs/5b';
import { asGiven } from '../src/labs/text/reading';
import { Stream } from '../src/math/stream';
import { choices, pick } from '../src/models/decoding/decoding';
import { defaults } from '../src/models/model';
import { loadFamily } from '../src/models/registry';

const [seed, steps, names] = [7, 600, 8];
/** As the lab opens. */
const decoder = { temperature: 0.8, topK: 0, topP: 1 };

async function run(preset: string) {
  const config = { ...defaults((await loadFamily(lab.family)).about), ...lab.presets[preset]!.config };
  const { session } = await openSession({
    family: lab.family,
    config,
    data: { set: 'towns' },
    seed,
    backend: 'wasm',
  });
  await session.train(steps);
  const look = { samples: 0, real: 0, views: ['next'], grid: 1, lattice: 1, quality: false };
  const { set } = session.parts.source;
  if (set.kind !== 'text') throw new Error('towns is a text');
  const rng = new Stream(Stream.seedOf(seed, 'writing'));
  const tokens = [set.encode('\n')[0]!];
  const written = () => tokens.map((token) => set.symbols[token]).join('');
  const first = await session.picture(look);
  while (written().split('\n').length < names + 2 && tokens.length < 400) {
    const next = asGiven(tokens, config['context'] as number);
    const { views } = await session.picture({ ...look, given: { next } });
    tokens.push(pick(choices(views['next']!, decoder), rng.next()));
  }
  const { heldOut, bestNgram } = await session.quality();
  session.dispose();
  const loss = [...first.history.metrics['loss']!];
  const every = 10;
  return {
    losses: Array.from(
      { length: steps / every },
      (_, i) => +(loss.slice(i * every, (i + 1) * every).reduce((a, b) => a + b, 0) / every).toFixed(3),
    ),
    heldOut: +heldOut!.value.toFixed(2),
    bestNgram: +bestNgram!.value.toFixed(2),
    written: written().split('\n').slice(1, -1).filter(Boolean).slice(0, names),
  };
}

const folder = 'content/lessons/05-attention';
const figure = { seed, steps, masked: await run('small'), open: await run('cheat') };
writeFileSync(`${folder}/run.json`, `${JSON.stringify(figure)}\n`);
writeFileSync(`${folder}/poster.svg`, poster());
console.log(JSON.stringify(figure));

/** Both losses over the steps, and beside each end the first names that the model wrote. */
function poster(): string {
  const [left, right, top, bottom, most] = [40, 400, 40, 320, 3.5];
  const path = (losses: readonly number[]) =>
    losses
      .map((loss, i) => {
        const x = left + ((right - left) * (i + 0.5)) / losses.length;
        return `${i ? 'L' : 'M'}${x.toFixed(1)} ${(bottom - ((bottom - top) * loss) / most).toFixed(1)}`;
      })
      .join('');
  const words = ({ written }: typeof figure.masked, y: number, fill: string) =>
    written
      .filter((name) => name.length < 13)
      .slice(0, 4)
      .map((name, i) => `<text x="424" y="${y + 32 * i}" fill="${fill}">${name}</text>`)
      .join('');
  const [model, made] = ['var(--model, #00695C)', 'var(--generated, #D55E00)'];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" width="640" height="360" role="img">`,
    `<title>Training loss of a small transformer with its mask and without, random seed ${seed}, and names that each wrote</title>`,
    `<rect width="640" height="360" fill="var(--stage, #FFFFFF)"/>`,
    `<path d="M${left} ${top}V${bottom}H${right}" fill="none" stroke="var(--hairline, #D5DAE1)" stroke-width="2"/>`,
    `<path d="${path(figure.masked.losses)}" fill="none" stroke="${model}" stroke-width="4"/>`,
    `<path d="${path(figure.open.losses)}" fill="none" stroke="${made}" stroke-width="4" stroke-dasharray="10 5"/>`,
    `<g font-family="ui-monospace, monospace" font-size="22">`,
    words(figure.masked, 82, model),
    words(figure.open, 226, made),
    `</g>`,
    `</svg>`,
    '',
  ].join('\n');
}
