// Trains the flow of Figure 9.1 and keeps what the figure is drawn from:
//   node scripts/run-ts.mjs scripts/flow-figure.ts
import { writeFileSync } from 'node:fs';
import { openSession } from '../src/engine/open';
import { defaults } from '../src/models/model';
import { about } from '../src/models/realnvp/about';

const [seed, steps, lattice, points] = [7, 2000, 25, 200];
const folder = 'content/lessons/09-flows';
const config = defaults(about);
const couplings = config['couplings'] as number;
const job = { family: 'realnvp', config, data: { set: 'two-moons' }, seed, backend: 'wasm' } as const;
const { session } = await openSession(job);
const diverged = await session.train(steps);
if (diverged) throw new Error(`${diverged.quantity} overflowed at step ${diverged.step}`);

const look = { samples: points, real: 2000, data: 2000, grid: 2, lattice, stages: true, quality: false };
const layers = [0, 2, 4, couplings];
const at = async (layer: number) => {
  const given = { sheet: [layer], outward: [couplings - layer] };
  return session.picture({ ...look, views: ['sheet', 'exact'], given });
};
const short = (values: Iterable<number>) => [...values].map((value) => Math.round(value * 100) / 100);
const stages = [];
for (const layer of layers) {
  const { stages: all, views } = await at(layer);
  const size = 2 * points;
  stages.push({
    layer,
    sheet: short(views['sheet']!),
    points: short(all!.subarray(layer * size, (layer + 1) * size)),
  });
}
const { views, real } = await at(couplings);
const exact = views['exact']!;
const n = exact.length / 2;
const run = {
  seed,
  steps,
  couplings,
  lattice,
  window: [-1.6, 2.6, -1.85, 2.35],
  real: short(real!.subarray(0, 2 * points)),
  stages,
  heldOut: +(-exact.subarray(n).reduce((a, b) => a + b) / n).toFixed(2),
  farthest: Math.max(...exact.subarray(0, n)),
};
writeFileSync(`${folder}/run.json`, JSON.stringify(run) + '\n');
console.log(`held out ${run.heldOut} nats, farthest ${run.farthest}`);
session.dispose();
