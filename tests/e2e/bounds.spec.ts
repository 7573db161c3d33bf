import { availableParallelism, loadavg } from 'node:os';
import { expect, test } from '@playwright/test';
import { button, open, reach } from '../support/lab-page';

// What takes how long is measured when the other tests are done (playwright.config.ts).

/** On a machine that does other things too, one undisturbed series shows what the software can. */
const undisturbed = { timeout: 60_000, intervals: [0] };

test('with a warm cache the picture moves within 1 s of Start; no task over 50 ms; Pause within 100 ms each time', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const busy = (loadavg()[0] ?? 0) / availableParallelism();
  test.skip(busy > 4, `times say nothing here: ${busy.toFixed(1)} programs want each processor`);
  const lab = await open(page, 'labs/8b/');
  await button(lab, 'Start').click();
  await reach(lab, 'running');
  const press = (label: string, until: string) =>
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
  await expect(async () => {
    await page.reload();
    await lab.hover();
    await expect(lab).not.toHaveAttribute('data-step', '0'); // awake: the recorded picture
    expect(await press('Start', 'running')).toBeLessThan(1000);
  }).toPass(undisturbed);
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
  await expect(async () => {
    for (let i = 0; i < 5; i++) {
      if ((await lab.getAttribute('data-state')) !== 'running') await press('Continue', 'running');
      await page.waitForTimeout(200);
      expect(await press('Pause', 'paused')).toBeLessThan(100);
    }
  }).toPass(undisturbed);
});
