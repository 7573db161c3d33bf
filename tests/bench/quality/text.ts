// How well the transformer learns real text, in bits per character on text held out, beside the best n-gram:
//   npm run bench -- --quality, or node scripts/run-ts.mjs tests/bench/quality/text.ts [course or shakespeare ...]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSession } from '../../../src/engine/open';
import lab from '../../../src/labs/5b';
import { defaults, type Config } from '../../../src/models/model';
import { loadFamily } from '../../../src/models/registry';
import { courseProse } from '../../support/course';

interface Job {
  readonly name: string;
  /** Undefined where there is no such text. */
  readonly text: string | undefined;
  readonly config: Config;
  readonly steps: number;
  /** What others report on the same text, bits per character. */
  readonly far?: Readonly<Record<string, number>>;
}

/** Shakespeare, letter by letter; it is not part of the project. */
const file = process.env['TEXT'] ?? join('..', 'shared', 'data', 'tinyshakespeare.txt');
const seed = 7;
/** As lab 5B writes prose. */
const { config, steps = lab.steps } = lab.presets['prose']!;

const jobs: readonly Job[] = [
  { name: 'course', text: courseProse(), config, steps },
  {
    name: 'shakespeare',
    text: existsSync(file) ? readFileSync(file, 'utf8') : undefined,
    config: { ...config, headWidth: 16, batch: 32, learningRate: 0.006, decaySteps: 6000 },
    steps: 6000,
    /**
     * The far goal: nanoGPT's README (github.com/karpathy/nanoGPT) reports 1.88 nats for 4 layers of width 128 with a context
     * of 64 after 2,000 steps on a laptop, and 1.4697 for 6 layers of width 384 with a context of 256.
     */
    far: { 'nanoGPT, laptop': 1.88 / Math.LN2, 'nanoGPT, GPU': 1.4697 / Math.LN2 },
  },
];

const rows: object[] = [];
const { about } = await loadFamily('gpt');
const wanted = process.argv.slice(2);
for (const job of jobs.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  if (job.text === undefined) console.log(`${job.name}: not measured, there is no ${file} (TEXT=file).`);
  else await measure(job, job.text);
}
mkdirSync(join('tests', 'bench', 'results'), { recursive: true });
writeFileSync(join('tests', 'bench', 'results', 'quality-text.json'), `${JSON.stringify(rows, null, 2)}\n`);

/** Trains, and measures at each quarter of the way. */
async function measure({ name, config, steps, far = {} }: Job, text: string): Promise<void> {
  const all = { ...defaults(about), ...config };
  const data = { set: 'text', text } as const;
  const { session } = await openSession({ family: 'gpt', config: all, data, seed, backend: 'wasm' });
  const weights = Object.values(session.parts.model.weights).reduce((sum, { size }) => sum + size, 0);
  console.log(
    `${name}: gpt on ${text.length} characters, ${weights} weights, seed ${seed}; bits per character held out:`,
  );
  const before = process.cpuUsage();
  for (const step of [1, 2, 3, 4].map((quarter) => Math.round((quarter * steps) / 4))) {
    const diverged = await session.train(step);
    if (diverged) throw new Error(`gpt: ${diverged.quantity} overflowed at step ${diverged.step}`);
    const seconds = process.cpuUsage(before).user / 1e6;
    const { heldOut, bestNgram } = await session.quality();
    const bits = { heldOut: heldOut!.value, bestNgram: bestNgram!.value, ...far };
    rows.push({ text: name, family: 'gpt', seed, step, weights, seconds, bits });
    const said = Object.entries(bits).map(([what, value]) => `${what} ${value.toFixed(3)}`);
    console.log(`  step ${step}, ${seconds.toFixed(0)} s of processor time: ${said.join(', ')}`);
  }
  session.dispose();
}
