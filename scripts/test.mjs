// Checks, tests, builds and drives everything, then sums it up in one line: `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const reports = join('.cache', 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

let passed = 0;
let failed = 0;

/** A step that is one check in itself. */
function check(name, path, args) {
  const started = Date.now();
  const ok =
    spawnSync(process.execPath, [join('node_modules', path), ...args], { stdio: 'inherit' }).status === 0;
  if (ok) passed++;
  else failed++;
  console.log(`\n${ok ? 'ok' : 'FAILED'}: ${name}, ${Math.round((Date.now() - started) / 1000)} s\n`);
  return ok;
}

/** A runner that counts for itself; if it dies without a count that is one failure. */
function count(name, path, args, report, read, env = {}) {
  const started = Date.now();
  const file = join(reports, report);
  const status = spawnSync(process.execPath, [join('node_modules', path), ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  }).status;
  const counted = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
  passed += counted.passed;
  failed += counted.failed || (status === 0 ? 0 : 1);
  console.log(
    `\n${name}: ${counted.passed} passed, ${counted.failed} failed, ${Math.round((Date.now() - started) / 1000)} s\n`,
  );
}

const vitest = (name, project) =>
  count(
    name,
    'vitest/vitest.mjs',
    [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${join(reports, project + '.json')}`,
    ],
    project + '.json',
    (r) => ({ passed: r.numPassedTests, failed: r.numFailedTests }),
  );

check('types and pages (astro check)', 'astro/bin/astro.mjs', ['check', '--minimumFailingSeverity', 'error']);
vitest('unit tests', 'unit');
if (check('the build', 'astro/bin/astro.mjs', ['build'])) {
  vitest('tests of the built site', 'dist');
  count(
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
