import { existsSync, readdirSync } from 'node:fs';
import { expect, test as base, type Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { violationsInBoth } from '../support/axe';

/** The pages that the site was built with in one of its folders. */
const built = (folder: string) =>
  readdirSync(`dist/${folder}`)
    .filter((name) => existsSync(`dist/${folder}/${name}/index.html`))
    .map((name) => `${folder}/${name}/`);
const lessons = built('lessons');
const labs = built('labs');
const pages = [
  '',
  'lessons/',
  ...lessons,
  'labs/',
  ...labs,
  'embed/8a/',
  'embed/8b/',
  'glossary/',
  'references/',
  'search/',
  'settings/',
  'about/',
  'privacy/',
  'accessibility/',
  'teach/',
  'notes/',
  'licenses/',
  '404.html',
];

/** What a page must never do: complain, fail, or ask anyone else for anything. */
function watch(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on(
    'response',
    (response) => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`),
  );
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) faults.push(`outside: ${url}`);
  });
  return faults;
}

/** One tab for all pages that are only looked at: a reader goes from page to page too, and a window costs a second. */
const test = base.extend<object, { tab: Page }>({
  tab: [
    async ({ browser }, use) => {
      const tab = await browser.newPage({ reducedMotion: 'reduce' });
      await use(tab);
      await tab.close();
    },
    { scope: 'worker' },
  ],
});

for (const path of pages) {
  test(`/${path} is quiet, asks nobody else, has no accessibility violation in light and dark, and does not scroll sideways at 320 pixels`, async ({
    tab,
    baseURL,
  }) => {
    const faults = watch(tab, baseURL!);
    await tab.setViewportSize({ width: 1280, height: 720 });
    await tab.goto(baseURL + path, { waitUntil: 'networkidle' });
    expect(await violationsInBoth(tab)).toEqual([]);
    await tab.setViewportSize({ width: 320, height: 700 });
    const tooWide = () => tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await expect.poll(tooWide, 'pixels beyond 320').toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    // Nothing of this page reaches the next.
    await tab.removeAllListeners();
    await tab.evaluate(() => localStorage.clear());
    await tab.goto('about:blank');
  });
}

test('the same build works under /a/b/c/: links, styles, islands and a training lab', async ({ page }) => {
  const { url, close } = await serve({ port: 4399, under: '/a/b/c/' });
  try {
    const faults = watch(page, url);
    await page.goto(`${url}lessons/gans/`);
    await page.getByRole('link', { name: 'Glossary' }).first().click();
    await expect(page).toHaveURL(`${url}glossary/`);
    await page.goto(`${url}labs/8a/`);
    const lab = page.locator('[data-lab="8a"]');
    await lab.getByRole('button', { name: 'Start', exact: true }).click();
    await expect
      .poll(async () => Number(await lab.getAttribute('data-step')), { timeout: 60_000 })
      .toBeGreaterThan(20);
    expect(faults).toEqual([]);
  } finally {
    await close();
  }
});

test('without JavaScript a lesson is whole: text, figures, labs’ questions and answers', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('lessons/gans/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('figure svg').first()).toBeVisible();
  await expect(page.getByText('Press Step D once. Which points will move?')).toBeVisible();
  await expect(page.getByText(/Answer to question 1/).first()).toBeVisible();
  await expect(page.locator('.refs li').first()).toBeVisible();
  await context.close();
});

test('search finds a phrase of the lesson, and says so when it finds nothing', async ({ page }) => {
  await page.goto('search/?q=mode%20collapse');
  await expect(page.locator('[data-results] li').first()).toBeVisible();
  await page.locator('[data-results] a').first().click();
  await expect(page).toHaveURL(/(lessons|glossary|labs)/);
  await page.goto('search/?q=zzzxqy');
  await expect(page.getByRole('status')).toContainText('Nothing found');
});

test('the slash key leads to search, but not while typing', async ({ page }) => {
  await page.goto('about/');
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/search/);
});

test('settings are kept, saved as a file, erased and loaded again', async ({ page }) => {
  await page.goto('settings/');
  await page.getByRole('radio', { name: 'Dark' }).last().check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  const file = await download.path();
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Really erase everything' }).click();
  await expect(page.getByRole('status')).toContainText('Erased');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark');
  await page.locator('[data-file]').setInputFiles(file);
  await expect(page.getByRole('status')).toContainText('loaded');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a page that does not exist helps to find one that does', async ({ page, baseURL }) => {
  await page.goto('lessons/no-such-lesson/');
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'All lessons' })).toHaveAttribute(
    'href',
    new URL('lessons/', baseURL).pathname,
  );
});

test('marking a lesson complete is remembered and can be undone', async ({ page }) => {
  await page.goto('lessons/gans/');
  await page.getByRole('button', { name: 'Mark lesson complete' }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: /Completed/ })).toBeVisible();
  await page.getByRole('button', { name: /Completed/ }).click();
  await expect(page.getByRole('button', { name: 'Mark lesson complete' })).toBeVisible();
});
