// Trains the models that a lab may start from and keeps them as files:
//   node scripts/run-ts.mjs scripts/checkpoints.ts
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { openSession } from '../src/engine/open';
import { defaults } from '../src/models/model';
import { loadFamily } from '../src/models/registry';

const module = new WebAssembly.Module(readFileSync('src/replay/kernels.wasm'));
const starts = [{ file: 'gan-eight-gaussians', family: 'gan', set: 'eight-gaussians', steps: 1500, seed: 7 }];

mkdirSync('public/checkpoints', { recursive: true });
for (const { file, family, set, steps, seed } of starts) {
  const config = defaults((await loadFamily(family)).about);
  const job = { family, config, data: { set }, seed, backend: 'wasm' } as const;
  const { session, save } = await openSession(job, { kernels: async () => ({ module, vectors: true }) });
  const diverged = await session.train(steps);
  if (diverged) throw new Error(`${file}: ${diverged.quantity} overflowed at step ${diverged.step}`);
  const text = JSON.stringify(await save());
  writeFileSync(`public/checkpoints/${file}.json`, text);
  const modes = (await session.quality())['modes']?.value;
  console.log(`${file}: step ${session.step}, modes ${modes}, ${Math.round(text.length / 1000)} kB`);
  session.dispose();
}
