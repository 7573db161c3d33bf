import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { violations } from '../support/axe';
import { button, open, patient, quiet, reach, step, stepOf } from '../support/lab-page';

test.describe.configure({ timeout: 120_000 });

const settings = (page: Page, kept: object) =>
  page.addInitScript((text) => localStorage.setItem('from-noise:settings', text), JSON.stringify(kept));
const backendOf = (page: Page) => page.locator('section[data-lab]').getAttribute('data-backend');

test('where nothing can compute, a recorded run plays, marked as one', async ({ page }) => {
  quiet(page);
  await page.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new Error('forbidden');
      }
    } as unknown as typeof Worker;
  });
  const lab = await open(page);
  await button(lab, 'Start').click();
  await reach(lab, 'unsupported');
  await expect(lab.getByText('This device plays a recording of the lab.').first()).toBeVisible();
  await expect(lab).toHaveAttribute('data-backend', 'recording');
  const slider = lab.getByLabel('Step of the recording');
  const before = await stepOf(lab);
  await slider.focus();
  await page.keyboard.press('End');
  await expect.poll(() => stepOf(lab)).toBeGreaterThan(before);
  await expect(slider).toHaveAttribute('aria-valuetext', /^step 1,/);
  await expect(lab.locator('output[data-metric="modes"]')).toHaveAttribute('data-value', /[5-8]/);
  await lab.getByLabel('none of them', { exact: true }).check();
  await button(lab, 'Lock in').click();
  await expect(lab.getByText('Your guess: none of them')).toBeVisible();
  expect(await violations(page, { within: 'section[data-lab]' })).toEqual([]);
});

test('code that does not arrive is said, and another try succeeds; a backend that does not start is replaced', async ({
  page,
}) => {
  await page.route(/worker.*\.js/, (route) => route.abort());
  const lab = await open(page);
  await button(lab, 'Step').click();
  await reach(lab, 'error');
  await expect(lab.getByRole('alert')).toContainText('could not be loaded. Check the connection');
  await expect(button(lab, 'Copy diagnostics')).toBeVisible();
  await page.unroute(/worker.*\.js/);
  await page.route(/\.wasm/, (route) => route.abort());
  await button(lab, 'Retry').click(); // and the step that was asked for is taken
  await patient(lab).toHaveAttribute('data-step', '10');
  expect(await backendOf(page)).toBe('cpu');
});

test('Settings and the address choose the backend; single letters can be turned off', async ({ page }) => {
  quiet(page);
  await settings(page, { backend: 'cpu', letters: false });
  const lab = await open(page);
  await step(lab, 10);
  expect(await backendOf(page)).toBe('cpu');
  await button(lab, 'Step').press('.');
  await button(lab, 'Step').press('k');
  await expect(lab).toHaveAttribute('data-state', 'paused');
  await expect(lab).toHaveAttribute('data-step', '10');
  await open(page, 'labs/8a/?again#lab-8a?seed=9&v=1'); // a link that names no backend leaves the choice alone
  await expect(lab).toHaveAttribute('data-backend', 'cpu');
  await open(page, 'labs/8a/?more#lab-8a?b=wasm&v=1');
  await expect(lab).toHaveAttribute('data-backend', 'wasm');
});

test('a lab that nobody sees rests, and goes on when it is seen again', async ({ page }) => {
  quiet(page);
  const lab = await open(page, 'lessons/gans/');
  await lab.getByLabel('Speed').selectOption('slow');
  await button(lab, 'Start').click();
  await reach(lab, 'running');
  await patient.poll(() => stepOf(lab)).toBeGreaterThan(0);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await reach(lab, 'offscreen-paused');
  const rested = await stepOf(lab);
  await page.waitForTimeout(600);
  expect(await stepOf(lab)).toBeLessThanOrEqual(rested + 2);
  await lab.scrollIntoViewIfNeeded();
  await reach(lab, 'running');
  const hide = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await hide(true);
  await reach(lab, 'offscreen-paused');
  await hide(false);
  await reach(lab, 'running');
});

test('opened from a file, a page can be read, its links lead on, and its labs say what they need', async ({
  page,
}) => {
  await page.goto(pathToFileURL('dist/lessons/gans/index.html').href);
  await expect(page.getByText('Opened from a file, this can be read but not run.').first()).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Lessons', exact: true }).first().click();
  await expect(page).toHaveURL(/lessons\/index\.html$/);
});

test('a page around a lab hears its size, state and numbers, and starts, steps, sets and resets it', async ({
  page,
  baseURL,
}) => {
  quiet(page);
  await page.goto('about/');
  await page.evaluate((src) => {
    const heard: unknown[] = [];
    addEventListener('message', ({ data }) => heard.push(data));
    Object.assign(window, { heard });
    const frame = Object.assign(document.createElement('iframe'), { src, title: 'Lab', id: 'lab' });
    frame.style.cssText = 'width:100%;height:900px';
    document.body.replaceChildren(frame);
  }, `${baseURL}embed/8a/`);
  const lab = page.frameLocator('#lab').locator('section[data-lab]');
  await lab.hover();
  await patient(lab).not.toHaveAttribute('data-step', '0');
  const heard = () =>
    page.evaluate(() => (window as unknown as { heard: { type: string; v: number; lab: string }[] }).heard);
  const say = (message: unknown) =>
    page.evaluate(
      (data) => document.querySelector<HTMLIFrameElement>('#lab')!.contentWindow!.postMessage(data, '*'),
      message,
    );
  const order = (type: string, more = {}) => say({ type: `from-noise:${type}`, v: 1, lab: '8a', ...more });
  await expect.poll(async () => (await heard()).map(({ type }) => type)).toContain('from-noise:size');
  for (const odd of [
    'start',
    { type: 'from-noise:start', lab: '8b', v: 1 },
    { type: 'start', lab: '8a', v: 1 },
    null,
    7,
  ])
    await say(odd);
  await order('fly');
  await expect(lab.getByText('asked for "fly", which no lab knows')).toBeVisible();
  await expect(lab).toHaveAttribute('data-state', 'idle');
  await order('set', { config: { learningRateD: 0.01, hidden: 1e9 } });
  await expect(lab.getByText('set hidden, which does not fit here')).toBeVisible();
  await expect(lab.getByLabel('Learning rate of D, exact value')).toHaveValue('0.01');
  await order('step');
  await patient(lab).toHaveAttribute('data-step', '10');
  await order('start');
  await reach(lab, 'running');
  await order('pause');
  await reach(lab, 'paused');
  await order('reset');
  await reach(lab, 'ready');
  const all = await heard();
  expect(all.every(({ type, v, lab: id }) => type.startsWith('from-noise:') && v === 1 && id === '8a')).toBe(
    true,
  );
  expect(new Set(all.map(({ type }) => type))).toEqual(
    new Set(['from-noise:size', 'from-noise:state', 'from-noise:metrics']),
  );
});
