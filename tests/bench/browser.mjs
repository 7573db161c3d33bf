// One browser for the whole bench: with the machine's graphics card where it has one, else with an imitated one.
import { chromium } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { browserPath } from '../../scripts/browser.mjs';

const always = [
  '--no-sandbox',
  '--disable-background-networking',
  '--enable-unsafe-webgpu',
  '--enable-unsafe-swiftshader',
];
const imitated = ['--use-angle=swiftshader', '--use-webgpu-adapter=swiftshader'];

/** -> { browser, page, adapters }: the bench page at `url`, and what WebGL and WebGPU run on there */
export async function openPage(url) {
  const real = await tryWith(url, always);
  if (real.adapters.webgl && real.adapters.webgpu) return real;
  await real.browser.close();
  return tryWith(url, [...always, ...imitated]);
}

async function tryWith(url, args) {
  const browser = await chromium.launch({ executablePath: browserPath(), args });
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'bench' in globalThis);
  return { browser, page, adapters: await page.evaluate(() => globalThis.bench.adapters()) };
}

/**
 * How processor time is read. On Linux: that of the page's busiest thread, which is the worker that trains. Elsewhere:
 * that of all the browser's processes, by its own account.
 * -> { cpuOf, start }: what it is, and `start()`, which returns a function that tells the milliseconds since
 */
export async function processorClock(browser) {
  const devtools = await browser.newBrowserCDPSession();
  const processes = async () => (await devtools.send('SystemInfo.getProcessInfo')).processInfo;
  const renderers = (await processes()).filter(({ type }) => type === 'renderer').map(({ id }) => id);
  if (renderers.some((id) => threadsOf(id).size > 0)) {
    const threads = () => new Map(renderers.flatMap((id) => [...threadsOf(id)]));
    const start = async () => {
      const before = threads();
      return async () =>
        Math.max(0, ...[...threads()].map(([thread, ns]) => (ns - (before.get(thread) ?? 0)) / 1e6));
    };
    return { cpuOf: 'the busiest thread of the page', start };
  }
  const all = async () => (await processes()).reduce((sum, { cpuTime }) => sum + 1000 * cpuTime, 0);
  const start = async () => {
    const before = await all();
    return async () => (await all()) - before;
  };
  return { cpuOf: 'all processes of the browser', start };
}

/** Nanoseconds that each thread of a process has run. Empty where the system does not tell. */
function threadsOf(process) {
  const folder = `/proc/${process}/task`;
  try {
    return new Map(
      readdirSync(folder).map((thread) => [
        thread,
        Number(readFileSync(`${folder}/${thread}/schedstat`, 'utf8').split(' ')[0]),
      ]),
    );
  } catch {
    return new Map();
  }
}
