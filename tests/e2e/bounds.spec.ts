import { availableParallelism, loadavg } from 'node:os';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { button, open, reach } from '../support/lab-page';

// What takes how long is measured when the other tests are done (playwright.config.ts).

// One after the other: two at once would time each other.
test.describe.configure({ mode: 'default' });

/** On a machine that does other things too, one undisturbed series shows what the software can. */
const undisturbed = { timeout: 60_000, intervals: [0] };

/** Presses a button in the page itself and waits there for what must follow. -> milliseconds */
const press = (lab: Locator, label: string, until: string) =>
  lab.evaluate(
    async (root, [name, state]) => {
      const button = [...root.querySelectorAll('button')].find(
        ({ textContent }) => textContent?.trim() === name,
      )!;
      const there = () =>
        root.getAttribute('data-state') === state &&
        (state === 'paused' || root.getAttribute('data-step') !== '0');
      const asked = performance.now();
      const reached = new Promise<number>((resolve) => {
        new MutationObserver(() => there() && resolve(performance.now() - asked)).observe(root, {
          attributes: true,
        });
      });
      button.click();
      return reached;
    },
    [label, until] as const,
  );

const busy = () => (loadavg()[0] ?? 0) / availableParallelism();

async function startsSoon(page: Page, lab: Locator): Promise<void> {
  await button(lab, 'Start').click();
  await reach(lab, 'running');
  await expect(async () => {
    await page.reload();
    await lab.hover();
    await expect(lab).not.toHaveAttribute('data-step', '0'); // awake: the recorded picture
    expect(await press(lab, 'Start', 'running')).toBeLessThan(1000);
  }).toPass(undisturbed);
}

async function pausesAtOnce(page: Page, lab: Locator, times: number): Promise<void> {
  await expect(async () => {
    for (let i = 0; i < times; i++) {
      if ((await lab.getAttribute('data-state')) !== 'running') await press(lab, 'Continue', 'running');
      await page.waitForTimeout(200);
      expect(await press(lab, 'Pause', 'paused')).toBeLessThan(100);
    }
  }).toPass(undisturbed);
}

test('with a warm cache the picture moves within 1 s of Start; no task over 50 ms; Pause within 100 ms each time', async ({
  page,
}) => {
  test.setTimeout(240_000);
  test.skip(busy() > 4, `times say nothing here: ${busy().toFixed(1)} programs want each processor`);
  const lab = await open(page, 'labs/8b/');
  await startsSoon(page, lab);
  await lab.getByLabel('Speed').selectOption('slow');
  await expect(async () => {
    const tasks = await page.evaluate(async () => {
      const long: number[] = [];
      const watch = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) long.push(Math.round(duration));
      });
      watch.observe({ type: 'longtask' });
      await new Promise((resolve) => setTimeout(resolve, 1500));
      watch.disconnect();
      return long;
    });
    expect(await lab.getAttribute('data-state')).toBe('running');
    expect(tasks).toEqual([]);
  }).toPass(undisturbed);
  await pausesAtOnce(page, lab, 5);
});

for (const id of ['4c', '4d', '5b'])
  test(`lab ${id}, which makes one symbol after the other, moves within 1 s of Start too, and pauses within 100 ms`, async ({
    page,
  }) => {
    test.setTimeout(150_000);
    test.skip(busy() > 4, `times say nothing here: ${busy().toFixed(1)} programs want each processor`);
    const lab = await open(page, `labs/${id}/`);
    await startsSoon(page, lab);
    await lab.getByLabel('Speed').selectOption('slow');
    await pausesAtOnce(page, lab, 3);
  });
