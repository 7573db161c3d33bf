// How well the transformer learns real text, in bits per character on text held out, beside the best n-gram:
//   npm run bench -- --quality, or node scripts/run-ts.mjs tests/bench/quality/text.ts [steps]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSession } from '../../../src/engine/open';
import { defaults } from '../../../src/models/model';
import { loadFamily } from '../../../src/models/registry';

/** Shakespeare, letter by letter; it is not part of the project. */
const file = process.env['TEXT'] ?? join('..', 'shared', 'data', 'tinyshakespeare.txt');
const [seed, steps] = [7, Number(process.argv[2] ?? 6000)];
/** Measured at each quarter of the way. */
const stops = [1, 2, 3, 4].map((quarter) => Math.round((quarter * steps) / 4));
const larger = { context: 32, headWidth: 16, dropout: 0, learningRate: 0.005 };

/**
 * The far goal, on the same text: nanoGPT's README (github.com/karpathy/nanoGPT) reports 1.88 nats for 4 layers of
 * width 128 with a context of 64 after 2,000 steps on a laptop, and 1.4697 for 6 layers of width 384 with a context of 256.
 */
const far = { 'nanoGPT, laptop': 1.88 / Math.LN2, 'nanoGPT, GPU': 1.4697 / Math.LN2 };

if (!existsSync(file)) console.log(`Quality on real text: not measured, there is no ${file} (TEXT=file).`);
else {
  const text = readFileSync(file, 'utf8');
  const config = { ...defaults((await loadFamily('gpt')).about), ...larger };
  const data = { set: 'text', text } as const;
  const { session } = await openSession({ family: 'gpt', config, data, seed, backend: 'wasm' });
  const weights = Object.values(session.parts.model.weights).reduce((sum, { size }) => sum + size, 0);
  console.log(
    `gpt on ${text.length} characters, ${weights} weights, seed ${seed}; bits per character held out:`,
  );
  const before = process.cpuUsage();
  const rows: object[] = [];
  for (const step of stops) {
    const diverged = await session.train(step);
    if (diverged) throw new Error(`gpt: ${diverged.quantity} overflowed at step ${diverged.step}`);
    const seconds = process.cpuUsage(before).user / 1e6;
    const { heldOut, bestNgram } = await session.quality();
    const bits = { heldOut: heldOut!.value, bestNgram: bestNgram!.value, ...far };
    rows.push({ family: 'gpt', seed, step, weights, seconds, bits });
    const said = Object.entries(bits).map(([name, value]) => `${name} ${value.toFixed(2)}`);
    console.log(`  step ${step}, ${seconds.toFixed(0)} s of processor time: ${said.join(', ')}`);
  }
  session.dispose();
  mkdirSync(join('tests', 'bench', 'results'), { recursive: true });
  writeFileSync(join('tests', 'bench', 'results', 'quality-text.json'), `${JSON.stringify(rows, null, 2)}\n`);
}
