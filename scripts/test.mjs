// Checks, tests, builds and drives everything, then sums it up in one line: `N passed, N failed`.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const reports = join('.cache', 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

let passed = 0;
let failed = 0;

/** Its exit status, and how long it took. What it says comes at once, or, where others speak meanwhile, at its end. */
function run(path, args, { env = {}, quietly = false } = {}) {
  const started = Date.now();
  const child = spawn(process.execPath, [join('node_modules', path), ...args], {
    stdio: quietly ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...process.env, ...env },
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk));
  return new Promise((resolve) => {
    const end = (status) => {
      process.stdout.write(Buffer.concat(said));
      resolve({ status, seconds: Math.round((Date.now() - started) / 1000) });
    };
    child.on('error', () => end(1));
    child.on('close', end);
  });
}

/** A step that is one check in itself. */
async function check(name, path, args) {
  const { status, seconds } = await run(path, args, { quietly: true });
  const ok = status === 0;
  if (ok) passed++;
  else failed++;
  console.log(`\n${ok ? 'ok' : 'FAILED'}: ${name}, ${seconds} s\n`);
  return ok;
}

/** A runner that counts for itself; if it dies without a count that is one failure. */
async function count(name, path, args, report, read, env = {}) {
  const { status, seconds } = await run(path, args, { env });
  const file = join(reports, report);
  const counted = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
  passed += counted.passed;
  failed += counted.failed || (status === 0 ? 0 : 1);
  console.log(`\n${name}: ${counted.passed} passed, ${counted.failed} failed, ${seconds} s\n`);
}

const vitest = (name, project, report) =>
  count(
    name,
    'vitest/vitest.mjs',
    [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${join(reports, report)}`,
    ],
    report,
    (r) => ({ passed: r.numPassedTests, failed: r.numFailedTests }),
  );

/** Each keeps one core busy. */
async function checkAndBuild() {
  await check('types and pages (astro check)', 'astro/bin/astro.mjs', [
    'check',
    '--minimumFailingSeverity',
    'error',
  ]);
  return check('the build', 'astro/bin/astro.mjs', ['build']);
}

const [built] = await Promise.all([checkAndBuild(), vitest('unit tests', 'unit*', 'unit.json')]);
if (built) {
  await vitest('tests of the built site', 'dist', 'dist.json');
  await count(
    'browser tests',
    '@playwright/test/cli.js',
    ['test', '--reporter=list,json'],
    'e2e.json',
    (r) => ({ passed: r.stats.expected + r.stats.flaky, failed: r.stats.unexpected }),
    { PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'e2e.json') },
  );
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
