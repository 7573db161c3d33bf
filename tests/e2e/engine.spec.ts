import { chromium, expect, test, type Locator, type Page } from '@playwright/test';
import { browserPath } from '../../scripts/browser.mjs';

/** A model that an imitated graphics card, which takes seconds for a step of the default one, trains soon. */
const small = 'n=16&h=4&l=1&v=1';

/** Opens lab 8B with a backend chosen in Settings, and presses Start. */
async function start(page: Page, backend = 'auto', settings = 'v=1'): Promise<Locator> {
  await page.addInitScript(
    (value) => localStorage.setItem('from-noise:settings', JSON.stringify({ backend: value })),
    backend,
  );
  await page.goto(`labs/8b/#lab-8b?${settings}`);
  const lab = page.locator('[data-lab="8b"]');
  await lab.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(lab).toHaveAttribute('data-state', 'running', { timeout: 30_000 });
  return lab;
}
const stepOf = async (lab: Locator) => Number(await lab.getAttribute('data-step'));
const passes = (lab: Locator, step: number, timeout = 30_000) =>
  expect.poll(() => stepOf(lab), { timeout }).toBeGreaterThan(step);

test('the worker is fetched when Start is near, not before', async ({ page }) => {
  await page.goto('labs/8b/');
  await page.waitForLoadState('networkidle');
  expect(page.workers()).toHaveLength(0);
  await start(page);
  expect(page.workers()).toHaveLength(1);
});

for (const backend of ['wasm', 'webgl', 'cpu']) {
  test(`a lab trains on ${backend} when it is asked for by name`, async ({ page }) => {
    const lab = await start(page, backend, backend === 'webgl' ? small : undefined);
    await expect(lab).toHaveAttribute('data-backend', backend);
    await passes(lab, 5, 60_000);
  });
}

/** Chromium shows WebGPU only when it is asked to, and without a graphics card only an imitated one. */
test('a lab trains on webgpu when a link asks for it by name', async ({ baseURL }) => {
  const browser = await chromium.launch({
    executablePath: browserPath(),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--enable-unsafe-webgpu',
      '--use-webgpu-adapter=swiftshader',
      '--enable-unsafe-swiftshader',
    ],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${baseURL}labs/8a/#lab-8a?b=webgpu&${small}`);
    const lab = page.locator('[data-lab="8a"]');
    await lab.getByRole('button', { name: 'Start', exact: true }).click();
    await passes(lab, 2, 60_000);
    await expect(lab).toHaveAttribute('data-backend', 'webgpu');
  } finally {
    await browser.close();
  }
});

test('a backend that will not start is replaced by the next', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'gpu', { value: undefined }));
  const lab = await start(page, 'webgpu');
  await expect(lab).toHaveAttribute('data-backend', /wasm|cpu/);
  await passes(lab, 5);
});

test('a worker that dies is replaced, and the run goes on from its last checkpoint', async ({ page }) => {
  const lab = await start(page);
  await passes(lab, 50);
  await lab.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(lab).toHaveAttribute('data-state', 'paused');
  const kept = await stepOf(lab);
  await page
    .workers()[0]!
    .evaluate(() => self.close())
    .catch(() => {});
  await lab.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(lab.getByText(/went on from step/).first()).toBeAttached({ timeout: 30_000 });
  await passes(lab, kept);
});

test("the worker's heap is flat over 2,000 steps", async ({ page }) => {
  const heap = await heapOfWorker(page);
  const lab = await start(page);
  await lab.getByLabel('Speed').selectOption('fast');
  await passes(lab, 1000, 60_000); // by then every program is compiled and the ring of checkpoints is full
  const early = await least(heap);
  for (const to of [1600, 3050]) {
    await expect(lab).toHaveAttribute('data-state', 'finished', { timeout: 60_000 });
    await lab.getByRole('button', { name: /Continue/ }).click();
    await passes(lab, to, 60_000);
  }
  expect((await least(heap)) - early).toBeLessThan(1e6);
});

/** Of a run that goes on: what it is busy with right now comes and goes (2.9 to 4.1 MB, seen in 80 readings). */
async function least(heap: () => Promise<number>): Promise<number> {
  const readings: number[] = [];
  for (let i = 0; i < 6; i++) readings.push(await heap());
  return Math.min(...readings);
}

/** Bytes that the worker's JavaScript holds after a collection. */
async function heapOfWorker(page: Page): Promise<() => Promise<number>> {
  const devtools = await page.context().newCDPSession(page);
  let sessionId = '';
  let count = 0;
  const answers = new Map<number, (result: { usedSize: number }) => void>();
  devtools.on('Target.attachedToTarget', (event) => (sessionId = event.sessionId));
  devtools.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id: number; result: { usedSize: number } };
    answers.get(id)?.(result);
  });
  await devtools.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const ask = (method: string) =>
    new Promise<{ usedSize: number }>((resolve) => {
      answers.set(++count, resolve);
      void devtools.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id: count, method }),
      });
    });
  return async () => {
    await ask('HeapProfiler.collectGarbage');
    return (await ask('Runtime.getHeapUsage')).usedSize;
  };
}
