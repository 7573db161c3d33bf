/** What tests in a browser do with a lab, by the names that its contract gives to programs and people. */
import { readFileSync } from 'node:fs';
import { expect, type Download, type Locator, type Page } from '@playwright/test';

export const patient = expect.configure({ timeout: 30_000 });

/** A lab wakes when somebody comes near it. What is pressed before it is awake counts, so nobody waits for that here. */
export async function open(page: Page, path = 'labs/8a/'): Promise<Locator> {
  await page.goto(path);
  const lab = page.locator('section[data-lab]').first();
  await lab.hover();
  return lab;
}

export const button = (lab: Locator, name: string) => lab.getByRole('button', { name, exact: true });
export const reach = (lab: Locator, state: string) =>
  expect(lab).toHaveAttribute('data-state', state, { timeout: 60_000 });
export const stepOf = async (lab: Locator) => Number(await lab.getAttribute('data-step'));

/** One press of Step, and the picture that comes of it. */
export async function step(lab: Locator, to: number): Promise<void> {
  await button(lab, 'Step').click();
  await patient(lab).toHaveAttribute('data-step', String(to));
}

export async function choose(lab: Locator, item: string): Promise<void> {
  await lab.getByRole('button', { name: /^More for Lab/ }).click();
  await lab.getByRole('menuitem', { name: item, exact: true }).click();
}

export interface Saved {
  readonly name: string;
  readonly text: string;
  readonly bytes: Buffer;
}

/** What a menu item lets the reader keep. */
export async function saved(page: Page, lab: Locator, item: string): Promise<Saved> {
  const [download] = await Promise.all([page.waitForEvent('download'), choose(lab, item)]);
  return read(download);
}

async function read(download: Download): Promise<Saved> {
  const bytes = readFileSync(await download.path());
  return { name: download.suggestedFilename(), text: bytes.toString('utf8'), bytes };
}

/** A page that complains, throws or asks anyone else for anything fails its test. */
export function quiet(page: Page): void {
  page.on('pageerror', (error) => {
    throw error;
  });
  page.on('console', (message) => expect.soft(message.type(), message.text()).not.toBe('error'));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const ours = protocol === 'blob:' || protocol === 'data:' || hostname === 'localhost';
    expect.soft(ours, request.url()).toBe(true);
  });
}
