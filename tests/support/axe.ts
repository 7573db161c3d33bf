import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

interface Look {
  /** The part of the page that is looked at: by default all of it. */
  readonly within?: string;
  /** The only rules that are asked: by default all. */
  readonly rules?: string[];
}

/**
 * What axe finds against a page, a line for each rule: its name and where it is broken.
 * No page has a frame of another origin, so axe runs in the page itself and needs no second page to sum up.
 */
export async function violations(page: Page, { within, rules }: Look = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (within) axe.include(within);
  if (rules) axe.withRules(rules);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
}

/** The same in light and then in dark, where only colors differ. The page is left in light. */
export async function violationsInBoth(page: Page, { within }: Pick<Look, 'within'> = {}): Promise<string[]> {
  const part = within === undefined ? {} : { within };
  await turn(page, 'light');
  const light = await violations(page, part);
  await turn(page, 'dark');
  const dark = await violations(page, { ...part, rules: ['color-contrast'] });
  await turn(page, 'light');
  return [...light.map((line) => `light ${line}`), ...dark.map((line) => `dark ${line}`)];
}

/** A color on its way from one scheme to the other is neither. */
async function turn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(async () => {
    const changes = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.all(changes.map(({ finished }) => finished.catch(() => undefined)));
  });
}
