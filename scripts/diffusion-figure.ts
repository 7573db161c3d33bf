// Trains lab 10B once as a page would and keeps what lesson 10 shows and says of it:
//   node scripts/run-ts.mjs scripts/diffusion-figure.ts
import { writeFileSync } from 'node:fs';
import { openSession } from '../src/engine/open';
import lab from '../src/labs/10b/index';
import { looked } from '../src/labs/looks';
import { defaults } from '../src/models/model';
import { about } from '../src/models/ddpm/about';

const [seed, points] = [7, 160];
const preset = lab.presets['twenty']!;
const config = { ...defaults(about), ...preset.config };
const set = lab.data[0]!;
const job = { family: lab.family, config, data: { set }, seed, backend: 'wasm' } as const;
const { session } = await openSession(job);
await session.train(lab.steps);
const look = { ...looked(lab), samples: points, real: 0, views: [], quality: false };
const { stages } = await session.picture(look);
const count = stages!.length / (2 * points);
const rounded = (values: Float32Array) => Array.from(values, (value) => +value.toFixed(3));
const kept = [0, Math.round(0.45 * (count - 1)), Math.round(0.7 * (count - 1)), count - 1];
const onMode: Record<string, Record<number, number>> = {};
for (const sampler of ['ancestral', 'ddim', 'heun']) {
  onMode[sampler] = {};
  for (const samplingSteps of [1, 2, 5, 20, 100]) {
    session.set({ sampler, samplingSteps });
    onMode[sampler]![samplingSteps] = +(await session.quality())['onMode']!.value.toFixed(3);
  }
}
const run = {
  seed,
  steps: lab.steps,
  samplingSteps: count - 1,
  stages: kept.map((at) => ({
    at,
    points: rounded(stages!.subarray(at * 2 * points, (at + 1) * 2 * points)),
  })),
  onMode,
};
writeFileSync('content/lessons/10-diffusion/run.json', `${JSON.stringify(run)}\n`);
console.log(JSON.stringify(onMode));
session.dispose();
