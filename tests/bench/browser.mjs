// One browser for the whole bench: with the machine's graphics card where it has one, else with an imitated one.
import { chromium } from '@playwright/test';
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

/** Milliseconds of processor time that all of the browser's processes have used, by its own account. */
export async function processorClock(browser) {
  const devtools = await browser.newBrowserCDPSession();
  return async () => {
    const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + 1000 * cpuTime, 0);
  };
}
