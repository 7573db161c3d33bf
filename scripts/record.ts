// Runs labs as a page would and keeps what was seen:
//   node scripts/run-ts.mjs scripts/record.ts [lab id ...]
// public/recordings/<lab>.json: the lab's first preset. src/components/figures/runs/<lab>-<preset>.json: the end of each.
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Look } from '../src/engine/protocol';
import { openSession } from '../src/engine/open';
import type { Lab } from '../src/labs/lab';
import { defaults } from '../src/models/model';
import { loadFamily } from '../src/models/registry';
import { encode } from '../src/viz/recording/encode';
import type { Frame, Recording } from '../src/viz/recording/recording';

/** The seed that a fresh lab opens with. */
const seed = 7;
const look: Look = {
  samples: 160,
  real: 0,
  views: ['belief', 'pull', 'warp'],
  grid: 32,
  lattice: 17,
  quality: true,
};
/** Losses kept over the whole run. */
const mostLosses = 240;

const labs = import.meta.glob<{ default: Lab }>('../src/labs/*/index.ts', { eager: true });
const wanted = process.argv.slice(2);
for (const { default: lab } of Object.values(labs)) {
  if (wanted.length && !wanted.includes(lab.id)) continue;
  const family = await loadFamily(lab.family);
  if (!look.views.every((name) => family.views[name])) continue;
  for (const [i, preset] of Object.keys(lab.presets).entries()) {
    if (i === 0) await keep(lab, preset, 20, `public/recordings/${lab.id}.json`);
    if (lab.id === '8b') await keep(lab, preset, 1, `src/components/figures/runs/${lab.id}-${preset}.json`);
  }
}

async function keep(lab: Lab, preset: string, frames: number, path: string): Promise<void> {
  const file = JSON.stringify(encode(await record(lab, preset, frames)));
  mkdirSync(path.slice(0, path.lastIndexOf('/')), { recursive: true });
  writeFileSync(path, `${file}\n`);
  console.log(`${path}: ${(gzipSync(file).length / 1000).toFixed(1)} kB gzipped`);
}

/** More frames early, where more happens; a single frame is the last. */
function stepsShown(total: number, frames: number): number[] {
  if (frames === 1) return [total];
  return Array.from({ length: frames }, (_, k) => Math.round(total * (k / (frames - 1)) ** 1.7));
}

async function record(lab: Lab, name: string, frames: number): Promise<Recording> {
  const preset = lab.presets[name]!;
  const family = await loadFamily(lab.family);
  const config = { ...defaults(family.about), ...preset.config };
  const data = preset.data ?? lab.data[0]!;
  const total = preset.steps ?? lab.steps;
  const job = { family: lab.family, config, data: { set: data }, seed, backend: 'wasm' } as const;
  const { session, backend, engine } = await openSession(job);
  const kept: Frame[] = [];
  const history: { step: number[]; metrics: Record<string, number[]> } = { step: [], metrics: {} };
  let real = new Float32Array();
  for (const step of stepsShown(total, frames)) {
    const diverged = await session.train(step);
    const picture = await session.picture({ ...look, real: real.length ? 0 : look.samples });
    if (picture.real) real = Float32Array.from(picture.real);
    const { belief, pull, warp } = picture.views;
    kept.push({
      step: picture.step,
      samples: picture.samples,
      views: { belief: belief!, pull: pull!, warp: warp! },
      quality: picture.quality ?? {},
    });
    history.step.push(...picture.history.step);
    for (const [metric, values] of Object.entries(picture.history.metrics))
      (history.metrics[metric] ??= []).push(...values);
    if (diverged) break;
  }
  session.dispose();
  const stride = Math.max(1, Math.ceil(history.step.length / mostLosses));
  const thin = (values: number[]) =>
    Float32Array.from(values.filter((_, i) => i % stride === 0 || i === values.length - 1));
  return {
    lab: lab.id,
    preset: name,
    family: lab.family,
    config,
    data,
    seed,
    steps: total,
    backend,
    engine,
    made: new Date().toISOString().slice(0, 10),
    window: session.parts.window,
    real,
    frames: kept,
    history: {
      step: thin(history.step),
      metrics: Object.fromEntries(
        Object.entries(history.metrics).map(([metric, values]) => [metric, thin(values)]),
      ),
    },
  };
}
