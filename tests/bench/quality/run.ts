// How well families learn real digits with their default settings, measured on digits held out:
//   npm run bench -- --quality, or node scripts/run-ts.mjs tests/bench/quality/run.ts [family ...]
import { mkdirSync, writeFileSync } from 'node:fs';
import { ownImages } from '../../../src/data/glyphs/own-images';
import { measureGlyphs } from '../../../src/engine/measure-glyphs';
import { atOnce } from '../../support/at-once';
import { openSession } from '../../../src/engine/open';
import { Rng } from '../../../src/math/rng';
import { defaults } from '../../../src/models/model';
import { loadFamily } from '../../../src/models/registry';
import { folder, realDigits } from './digits';
import { jobs } from './jobs';

const [size, seed, samples] = [14, 7, 500];
const wanted = process.argv.slice(2);
const digits = realDigits(size);
if (!digits) console.log(`Quality on real digits: not measured, ${folder} holds none (DIGITS=folder).`);
const rows: { family: string; steps: number; seconds: number; values: Record<string, number> }[] = [];

for (const { family: name, steps, config = {}, also } of digits ? jobs : []) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { train, held } = digits!;
  const family = await loadFamily(name);
  const all = { ...defaults(family.about), ...config };
  const { session } = await openSession({ family: name, config: all, data: train, seed, backend: 'wasm' });
  const before = process.cpuUsage();
  const diverged = await session.train(steps);
  if (diverged) throw new Error(`${name}: ${diverged.quantity} overflowed at step ${diverged.step}`);
  const seconds = process.cpuUsage(before).user / 1e6;
  const look = { samples, real: 0, grid: 1, lattice: 2, views: [], quality: false };
  const picture = await session.picture(look);
  const measured = atOnce(measureGlyphs)(ownImages(held), new Rng(seed))(picture.samples);
  const values: Record<string, number> = {};
  for (const [metric, { value, floor }] of Object.entries(measured)) {
    values[metric] = value;
    if (floor !== undefined) values[`${metric} of held-out digits`] = floor;
  }
  Object.assign(values, await also?.(session, held));
  rows.push({ family: name, steps, seconds, values });
  session.dispose();
}

if (rows.length > 0) {
  mkdirSync('tests/bench/results', { recursive: true });
  writeFileSync('tests/bench/results/quality.json', `${JSON.stringify(rows, null, 2)}\n`);
  console.log('\n| family | steps | CPU s | on 1,000 digits held out |\n| --- | --- | --- | --- |');
  for (const { family, steps, seconds, values } of rows) {
    const said = Object.entries(values).map(([metric, value]) => `${metric} ${value.toPrecision(3)}`);
    console.log(`| ${family} | ${steps} | ${seconds.toFixed(0)} | ${said.join(', ')} |`);
  }
}
