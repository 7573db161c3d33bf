// Runs labs as a page would and keeps what was seen:
//   node scripts/run-ts.mjs scripts/record.ts [lab id ...]
// public/recordings/<lab>.json: the lab's first preset. src/components/figures/runs/<lab>-<preset>.json: the end of each.
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { looked } from '../src/labs/looks';
import type { DataSet } from '../src/data/data';
import { openSession } from '../src/engine/open';
import { trains, type AnyLab, type Lab } from '../src/labs/lab';
import { defaults } from '../src/models/model';
import { loadFamily } from '../src/models/registry';
import { encode } from '../src/viz/recording/encode';
import type { Frame, Recording } from '../src/viz/recording/recording';

/** The seed that a fresh lab opens with. */
const seed = 7;
/** Enough for a small picture: of what the lab's pictures need, at most so much, but no sheet of glyphs with gaps. */
function lookOf(lab: Lab, glyphs: boolean) {
  const look = looked(lab);
  // Each stage of generation weighs as much as the samples.
  const [samples, real, lattice] = glyphs ? [look.samples, 56, 4] : [look.stages ? 100 : 160, 160, 17];
  return {
    ...look,
    samples: Math.min(look.samples, samples),
    real: Math.min(look.real, real),
    ...(look.data && { data: Math.min(look.data, real) }),
    grid: 28,
    lattice: Math.min(look.lattice, lattice),
    quality: true,
  };
}
/** Losses kept over the whole run. */
const mostLosses = 180;

async function keep(lab: Lab, preset: string, whole: boolean, path: string): Promise<void> {
  const file = JSON.stringify(encode(await record(lab, preset, whole), await kindsOf(lab)));
  mkdirSync(path.slice(0, path.lastIndexOf('/')), { recursive: true });
  writeFileSync(path, `${file}\n`);
  console.log(`${path}: ${(gzipSync(file).length / 1000).toFixed(1)} kB gzipped`);
}

/** When a run of 1,500 steps is looked at: more often early, where more happens, and at each age of G in lab 8C. */
const moments = [0, 20, 60, 100, 200, 300, 400, 500, 700, 1000, 1250, 1500];
const fewMoments = [0, 100, 300, 700, 1500];

/** A whole run for the lab, or its end alone. */
const stepsShown = (total: number, whole: boolean, few: boolean): number[] =>
  whole ? (few ? fewMoments : moments).map((step) => Math.round((step / 1500) * total)) : [total];

async function kindsOf(lab: Lab) {
  const { views } = await loadFamily(lab.family);
  return Object.fromEntries(Object.entries(views).map(([name, { gives }]) => [name, gives]));
}

/** Held-out text from the beginning of a line, for a lab that shows where each of its symbols looks. */
function givenTo(set: DataSet, context: unknown, lab: Lab) {
  if (set.kind !== 'text' || !lab.look.views?.includes('attention')) return undefined;
  const start = set.held.indexOf(set.encode('\n')[0]!);
  const text = [...set.held.subarray(start, start + Number(context))];
  return { attention: [...text, text.length] };
}

async function record(lab: Lab, name: string, whole: boolean): Promise<Recording> {
  const preset = lab.presets[name]!;
  const family = await loadFamily(lab.family);
  const config = { ...defaults(family.about), ...preset.config };
  const data = preset.data ?? lab.data[0]!;
  const total = preset.steps ?? lab.steps;
  const job = { family: lab.family, config, data: { set: data }, seed, backend: 'wasm' } as const;
  const { session, backend, engine } = await openSession(job);
  const kept: Frame[] = [];
  const history: { step: number[]; metrics: Record<string, number[]> } = { step: [], metrics: {} };
  const glyphs = family.about.data === 'glyphs';
  const given = givenTo(session.parts.source.set, config['context'], lab);
  const look = { ...lookOf(lab, glyphs), ...(given && { given }) };
  let real: Float32Array = new Float32Array();
  let labels: number[] | undefined;
  let seconds = 0;
  for (const step of stepsShown(total, whole, glyphs || !!look.stages)) {
    const begun = process.cpuUsage();
    const diverged = await session.train(step);
    await session.settle();
    const { user, system } = process.cpuUsage(begun);
    seconds += (user + system) / 1e6;
    const picture = await session.picture({ ...look, real: real.length ? 0 : look.real });
    if (picture.real) real = picture.real;
    if (picture.labels) labels = [...picture.labels];
    kept.push({
      step: picture.step,
      samples: picture.samples,
      ...(picture.stages && { stages: picture.stages }),
      views: picture.views,
      quality: picture.quality ?? {},
    });
    history.step.push(...picture.history.step);
    for (const [metric, values] of Object.entries(picture.history.metrics))
      (history.metrics[metric] ??= []).push(...values);
    if (diverged) break;
  }
  const { set, window } = session.parts.source;
  const size = set.kind === 'glyphs' ? set.size : undefined;
  const symbols = set.kind === 'text' || set.kind === 'sound' ? [...set.symbols] : undefined;
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
    seconds: +seconds.toPrecision(2),
    window,
    ...(size && { size }),
    ...(symbols && { symbols }),
    ...(given && { given }),
    real,
    ...(labels && { labels }),
    frames: kept,
    history: {
      step: thin(history.step),
      metrics: Object.fromEntries(
        Object.entries(history.metrics).map(([metric, values]) => [metric, thin(values)]),
      ),
    },
  };
}

const labs = import.meta.glob<{ default: AnyLab }>('../src/labs/*/index.ts', { eager: true });
const wanted = process.argv.slice(2);
for (const { default: lab } of Object.values(labs)) {
  if (!trains(lab) || (wanted.length && !wanted.includes(lab.id))) continue;
  for (const [i, preset] of Object.keys(lab.presets).entries()) {
    if (i === 0) await keep(lab, preset, true, `public/recordings/${lab.id}.json`);
    if (lab.id === '8b')
      await keep(
        lab,
        preset,
        false,
        `src/components/figures/runs/${lab.id}-${preset.replaceAll(' ', '-')}.json`,
      );
  }
}
