// How long a reader waits for a lab: from Start to the first picture, from Pause to its end; and the longest task of
// the page while it trains. Over dist/, each lab by itself with a warm cache, each time opened anew.
import { chromium } from '@playwright/test';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { browserPath, launchArgs } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { line } from './report.mjs';

const times = 3;
const pauses = 4;
/** Milliseconds: what the course promises of a laptop. */
const bars = { start: 1000, pause: 100, task: 50 };

/** Ids of the labs that train. */
export function labsIn(dist) {
  const page = (id) => join(dist, 'labs', id, 'index.html');
  return readdirSync(join(dist, 'labs')).filter(
    (id) => existsSync(page(id)) && readFileSync(page(id), 'utf8').includes('aria-label="Training"'),
  );
}

/** Presses a button in the page itself and waits there for what must follow. -> milliseconds */
const press = (lab, label, state) =>
  lab.evaluate(
    (root, [name, state]) => {
      const button = [...root.querySelectorAll('button')].find((one) => one.textContent.trim() === name);
      const there = () =>
        root.dataset.state === state && (state === 'paused' || Number(root.dataset.step) > 0);
      const asked = performance.now();
      return new Promise((resolve, reject) => {
        new MutationObserver(() => there() && resolve(performance.now() - asked)).observe(root, {
          attributes: true,
        });
        setTimeout(() => reject(new Error(`no '${state}' within 30 s of ${name}`)), 30_000);
        button.click();
      });
    },
    [label, state],
  );

/** -> { start, pauses, task }: milliseconds */
async function once(page, url) {
  await page.goto(url);
  const lab = page.locator('section[data-lab]').first();
  await page.evaluate(() => {
    globalThis.tasks = [0];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((e) => e.duration))).observe({
      type: 'longtask',
    });
  });
  await lab.hover(); // the reader comes near
  await page.waitForTimeout(700);
  const start = await press(lab, 'Start', 'running');
  await page.evaluate(() => (globalThis.tasks = [0]));
  const waits = [];
  for (let i = 0; i < pauses; i++) {
    await page.waitForTimeout(200);
    if ((await lab.getAttribute('data-state')) !== 'running') break; // at its end already
    waits.push(await press(lab, 'Pause', 'paused'));
    await press(lab, 'Continue', 'running');
  }
  return { start, pauses: waits, task: await page.evaluate(() => Math.max(...globalThis.tasks)) };
}

const range = (values, bar) => {
  if (values.length === 0) return '–';
  const [low, high] = [Math.min(...values), Math.max(...values)].map(Math.round);
  return `${low === high ? low : `${low} to ${high}`}${high > bar ? ' (over)' : ''}`;
};

/** Prints a table, a line for each lab. */
export async function waits({ dist, wanted, log }) {
  const known = labsIn(dist);
  const unknown = wanted?.find((id) => !known.includes(id));
  if (unknown) throw new Error(`there is no lab '${unknown}' that trains. Known: ${known.join(', ')}.`);
  const server = await serve({ root: dist, port: 0 });
  const browser = await chromium.launch({ executablePath: browserPath(), args: launchArgs });
  try {
    const head = ['lab', 'Start to picture, ms', 'Pause, ms', 'longest task, ms', 'load'];
    console.log(line(head));
    console.log(line(head.map(() => '---')));
    for (const id of wanted ?? known) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      const url = `${server.url}labs/${id}/`;
      try {
        await once(page, url); // fills the cache
        const all = [];
        for (let i = 0; i < times; i++) all.push(await once(page, url));
        console.log(
          line([
            id,
            range(
              all.map(({ start }) => start),
              bars.start,
            ),
            range(
              all.flatMap((one) => one.pauses),
              bars.pause,
            ),
            range(
              all.map(({ task }) => task),
              bars.task,
            ),
            loadavg()[0].toFixed(1),
          ]),
        );
      } catch (error) {
        log(`lab ${id}: ${error.message.split('\n')[0]}`);
      }
      await context.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
}
