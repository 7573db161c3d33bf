// Finds a Chromium that starts, or gets one; prints its path and keeps it in .cache/browser for the tests.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const kept = join('.cache', 'browser');

// What Playwright turns off itself (the last list counts, so it stands here too), and the address bar's own pages:
// they would be loaded anew for each window, a second of work for nobody.
const unneeded = [
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxPopup',
];

/** Without a graphics card one is imitated: WebGL needs it. */
export const launchArgs = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  `--disable-features=${unneeded.join(',')}`,
];

/** Pages and canvases are painted by the processor itself: with an imitated card that takes ten times the work. */
export const plainPainting = '--disable-gpu-compositing';

/** The browser found last time. @throws if none was looked for yet */
export function browserPath() {
  if (!existsSync(kept))
    throw new Error('No browser was set up yet: run `npm test` or `node scripts/browser.mjs`.');
  return readFileSync(kept, 'utf8').trim();
}

async function starts(executablePath) {
  if (!executablePath || !existsSync(executablePath)) return false;
  const { chromium } = await import('@playwright/test');
  try {
    const browser = await chromium.launch({ executablePath, args: launchArgs });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

async function candidates() {
  const { chromium } = await import('@playwright/test');
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((dir) => names.map((name) => join(dir, name)));
  const apps = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ];
  return [
    process.env.CHROME_PATH,
    process.env.CHROMIUM_PATH,
    chromium.executablePath(),
    ...onPath,
    ...apps,
  ].filter(Boolean);
}

async function find() {
  for (const path of await candidates()) if (await starts(path)) return path;
  return undefined;
}

const quietly = (file, args) =>
  spawnSync(file, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;

/** Debian and Ubuntu, as root or with a sudo that asks nothing. */
function installWithApt() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => {
    const [file, ...rest] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
    return quietly(file, rest);
  };
  console.log("No browser found: installing Debian's chromium.");
  if (apt('update')) apt('install', '-y', '--no-install-recommends', 'chromium');
}

async function setUp() {
  if (existsSync(kept) && (await starts(browserPath()))) return browserPath();
  let path = await find();
  if (!path) {
    installWithApt();
    path = await find();
  }
  if (!path) {
    spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
      stdio: 'inherit',
    });
    path = await find();
  }
  if (!path) {
    console.error('The tests need Chromium, Chrome or Edge. Install one, or set CHROME_PATH to its program.');
    process.exit(1);
  }
  mkdirSync('.cache', { recursive: true });
  writeFileSync(kept, path + '\n');
  return path;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log('Browser: ' + (await setUp()));
