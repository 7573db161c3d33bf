// How well the transformer learns real text, in bits per character on text held out, beside the best n-gram:
//   npm run bench -- --quality, or node scripts/run-ts.mjs tests/bench/quality/text.ts [course or shakespeare ...]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextSet } from '../../../src/data/data';
import { textSet } from '../../../src/data/text/text-set';
import { openSession } from '../../../src/engine/open';
import lab from '../../../src/labs/5b';
import { input } from '../../../src/math/input';
import { Rng } from '../../../src/math/rng';
import type * as tf from '../../../src/math/tf';
import { Gpt } from '../../../src/models/gpt/model';
import { defaults, type Config } from '../../../src/models/model';
import { loadFamily } from '../../../src/models/registry';
import { Machine } from '../../../src/replay/machine';
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
const kernels = new WebAssembly.Module(readFileSync(join('src', 'replay', 'kernels.wasm')));
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
  const set = textSet(text, { id: 'text', label: '', vocabulary: 0 });
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
  const whole = priced(all, set, (await session.checkpoint()).tensors);
  rows.push({ text: name, family: 'gpt', seed, step: steps, weights, bits: { whole } });
  console.log(`  and for every symbol that is held out: ${whole.toFixed(3)}`);
  session.dispose();
}

/** What the model pays for all that is held out, each symbol after at least half a context, bits per character. The lab prices 128 stretches of it. */
function priced(config: Config, set: TextSet, tensors: Readonly<Record<string, Float32Array>>): number {
  const { held, symbols, perCharacter } = set;
  const model = new Gpt(config, new Rng(0), symbols.length);
  const machine = new Machine(kernels, Object.values(model.weights));
  for (const [name, variable] of Object.entries(model.weights)) machine.write(variable, tensors[name]!);
  const half = model.context / 2;
  let from = 0;
  const program = machine.compile(() => {
    const x = input<tf.Rank.R2>([1, model.context + 1], (out) =>
      out.set(held.subarray(from, from + out.length)),
    );
    return { nats: model.surprise(x).slice([0, half]).mean() };
  });
  let [sum, count] = [0, 0];
  for (; from + model.context < held.length; from += half, count++) {
    program.run();
    sum += program.outputs['nats']![0]!;
  }
  return (sum / count / Math.LN2) * perCharacter;
}
