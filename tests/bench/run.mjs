// `npm run bench -- [--rounds 7 --round-ms 600]`: training steps a second of the default lab on every engine and
// backend, side by side in one browser. Times hold as ratios within one run.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { serve } from '../../scripts/serve.mjs';
import { openPage, processorClock } from './browser.mjs';
import { measure } from './measure.mjs';
import { rowsOf, table } from './report.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, 'round-ms': { type: 'string', default: '600' } },
});
const log = (text) => process.stderr.write(`bench: ${text}\n`);

const built = join(process.cwd(), '.cache', 'bench');
log('building the page');
await build({
  configFile: false,
  logLevel: 'error',
  root: join('tests', 'bench', 'page'),
  base: './',
  build: { outDir: built, emptyOutDir: true, chunkSizeWarningLimit: Infinity },
  worker: { format: 'es' },
});
const server = await serve({ root: built, port: 0 });
const { browser, page, adapters } = await openPage(server.url);
try {
  const clock = await processorClock(browser);
  const rounds = Number(values.rounds);
  const { running, missing } = await measure({
    page,
    clock,
    rounds,
    roundMs: Number(values['round-ms']),
    log,
  });
  const rows = rowsOf(running, adapters);
  const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} threads, ${process.platform}`;
  const result = { machine, browser: browser.version(), rounds, adapters, rows, missing };
  const folder = join('tests', 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'latest.json'), JSON.stringify(result, null, 2) + '\n');
  console.log(`\n${machine}. Chromium ${result.browser}. Medians of ${rounds} interleaved rounds.\n`);
  console.log(table(rows, missing) + '\n');
  if (rows.some(({ softwareGpu }) => softwareGpu))
    console.log('A software GPU is a processor that pretends: its rows say nothing about a graphics card.\n');
} finally {
  await browser.close();
  await server.close();
}
