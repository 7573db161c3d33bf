// `npm run bench -- [--jobs gan,ddpm] [--engines ours,limit] [--backends wasm] [--rounds 7] [--round-ms 600]`: training steps of the
// reference jobs on every engine, side by side in one browser. Times hold as ratios within one run.
// `-- --waits [--labs 4b,5b]`: instead, how long a reader waits for each lab (waits.mjs), over dist/.
// `-- --quality`: instead, how well families learn real digits and real text, where there are any (quality/).
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { serve } from '../../scripts/serve.mjs';
import { openPage, processorClock } from './browser.mjs';
import { buildLimit } from './limit/build.mjs';
import { measure } from './measure.mjs';
import { rowsOf, softwareWith, summary, table } from './report.mjs';
import { waits } from './waits.mjs';

const { values } = parseArgs({
  options: {
    jobs: { type: 'string' },
    engines: { type: 'string' },
    backends: { type: 'string' },
    rounds: { type: 'string', default: '7' },
    'round-ms': { type: 'string', default: '600' },
    waits: { type: 'boolean', default: false },
    labs: { type: 'string' },
    quality: { type: 'boolean', default: false },
  },
});
if (values.quality) {
  for (const part of ['run.ts', 'text.ts']) {
    const script = [join('scripts', 'run-ts.mjs'), join('tests', 'bench', 'quality', part)];
    const { status } = spawnSync(process.execPath, script, { stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
  }
  process.exit(0);
}
const log = (text) => process.stderr.write(`bench: ${text}\n`);
if (values.waits) {
  await waits({ dist: 'dist', wanted: values.labs?.split(','), log });
  process.exit(0);
}
const only = (list, all, what) => {
  const wanted = list?.split(',') ?? all;
  const unknown = wanted.find((name) => !all.includes(name));
  if (!unknown) return wanted;
  console.error(`bench: there is no ${what} '${unknown}'. Known: ${all.join(', ')}.`);
  process.exit(2);
};

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
  const cells = await page.evaluate(() => globalThis.bench.cells);
  const jobs = only(values.jobs, [...new Set(cells.map(({ job }) => job))], 'job');
  const engines = only(values.engines, [...new Set(cells.map(({ engine }) => engine))], 'engine');
  for (const job of ['gan', 'ddpm']) writeFileSync(join(built, `limit-${job}.wasm`), await buildLimit(job));
  const backends = only(values.backends, [...new Set(cells.map(({ backend }) => backend))], 'backend');
  const wanted = cells.filter(
    ({ engine, backend }) => engines.includes(engine) && backends.includes(backend),
  );
  const clock = await processorClock(browser);
  const rounds = Number(values.rounds);
  const isSoftware = softwareWith(adapters);
  const loads = [loadavg()[0]];
  const all = { running: [], missing: [] };
  for (const job of jobs) {
    const { running, missing } = await measure({
      page,
      clock,
      cells: wanted.filter((cell) => cell.job === job),
      rounds,
      roundMs: Number(values['round-ms']),
      isSoftware,
      log,
    });
    all.running.push(...running);
    all.missing.push(...missing);
    loads.push(loadavg()[0]);
  }
  const rows = rowsOf(all.running);
  const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} threads, ${process.platform}`;
  const load = loads.map((each) => each.toFixed(1)).join(', ');
  const { cpuOf } = clock;
  const result = {
    machine,
    browser: browser.version(),
    date: new Date().toISOString(),
    rounds,
    load,
    cpuOf,
    adapters,
  };
  const folder = join('tests', 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'latest.json'),
    JSON.stringify({ ...result, rows, missing: all.missing }, null, 2) + '\n',
  );
  console.log(`\n${machine}. Chromium ${result.browser}. Medians of ${rounds} interleaved rounds.`);
  console.log(`CPU time is that of ${cpuOf}. Load of the machine before and after each job: ${load}.\n`);
  console.log(summary(rows) + '\n');
  console.log(table(rows, all.missing) + '\n');
  if (rows.some(({ softwareGpu }) => softwareGpu))
    console.log('A software GPU is a processor that pretends: its rows say nothing about a graphics card.\n');
} finally {
  await browser.close();
  await server.close();
}
