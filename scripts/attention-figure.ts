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
console.log(JSON.stringify(figure));
