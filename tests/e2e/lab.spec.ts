import { expect, test, type Locator } from '@playwright/test';
import { violationsInBoth } from '../support/axe';
import { button, open, patient, quiet, reach } from '../support/lab-page';

test.describe.configure({ timeout: 120_000 });
test.beforeEach(({ page }) => quiet(page));

const value = async (lab: Locator, metric: string) =>
  Number(await lab.locator(`output[data-metric="${metric}"]`).getAttribute('data-value'));

test('a lab trains, its measure improves, and the end is summed up with a verdict', async ({ page }) => {
  const lab = await open(page);
  await lab.getByLabel('the generated points', { exact: true }).check();
  await button(lab, 'Lock in').click();
  await lab.getByText('Free', { exact: true }).click();
  await button(lab, 'Step').click();
  await reach(lab, 'paused');
  await patient(lab).toHaveAttribute('data-step', '10');
  await expect(lab.locator('output[data-metric="jensenShannon"][data-value]')).toBeVisible();
  const before = await value(lab, 'jensenShannon');
  await lab.getByLabel('Speed').selectOption('fast');
  await button(lab, 'Continue').click();
  await reach(lab, 'finished');
  await expect(lab.getByText('Not this time.')).toBeVisible();
  await expect(lab.locator('[role=status]').first()).toContainText('Finished: 1,500 steps.');
  expect(await value(lab, 'jensenShannon')).toBeLessThan(before - 0.1);
});

test('a copied link gives the same run', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const lab = await open(page);
  await lab.getByText('Free', { exact: true }).click();
  await lab.getByLabel('Random seed').fill('41');
  await lab.getByLabel('Random seed').press('Enter');
  await patient(lab).toHaveAttribute('data-seed', '41');
  // One change at a time: the settings are drawn anew after each.
  const rate = lab.getByLabel('Learning rate of D, exact value');
  await expect(async () => {
    await rate.fill('0.01');
    await rate.press('Enter');
    await expect(lab.locator('input[aria-valuetext*="2.5 times"]')).toBeVisible({ timeout: 2000 });
  }).toPass();
  const run = async (root: Locator) => {
    for (const step of ['10', '20', '30']) {
      await button(root, 'Step').click();
      await patient(root).toHaveAttribute('data-step', step);
    }
    // The readouts follow with the next picture: read until they rest.
    let seen = [NaN, NaN];
    await patient
      .poll(
        async () => {
          const before = seen;
          seen = [await value(root, 'generatorLoss'), await value(root, 'discriminatorLoss')];
          return seen[0]! > 0 && seen.every((loss, at) => loss === before[at]);
        },
        { intervals: [1500] },
      )
      .toBe(true);
    return seen;
  };
  const first = await run(lab);
  await button(lab, 'Copy link').click();
  await expect(lab.getByText('Link copied')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('seed=41');
  expect(link).toContain('lrd=0.01');
  const other = await context.newPage();
  const again = await open(other, link);
  await expect(again).toHaveAttribute('data-seed', '41');
  expect(await run(again)).toEqual(first);
});

test('a run that blows up says what overflowed, and Undo brings it back', async ({ page }) => {
  const lab = await open(page);
  await lab.getByLabel('Speed').selectOption('fast');
  const before = await lab.getByLabel('Learning rate of D, exact value').inputValue();
  await lab.getByLabel('Learning rate of D, exact value').fill('3');
  await lab.getByLabel('Learning rate of D, exact value').press('Enter');
  await expect(lab.getByText('times the default').first()).toBeVisible();
  await button(lab, 'Start').click();
  await reach(lab, 'diverged');
  await expect(lab.getByRole('alert')).toContainText('Training blew up. That is a result, not a bug.');
  await button(lab, 'Undo last change').click();
  await reach(lab, 'paused');
  await expect(lab.getByLabel('Learning rate of D, exact value')).toHaveValue(before);
});

test('the whole lab works by keyboard alone', async ({ page }) => {
  const lab = await open(page);
  const press = (key: string) => page.keyboard.press(key);
  await lab.getByLabel('none of them', { exact: true }).focus();
  await press('Space');
  await press('Tab');
  await press('Enter');
  await expect(lab.getByText('Your guess: none of them')).toBeVisible();
  await button(lab, 'Step D').focus();
  await press('Enter');
  await reach(lab, 'paused');
  await expect(lab.getByText('As you said.')).toBeVisible();
  await press('.');
  await patient(lab).toHaveAttribute('data-step', '10');
  await press('k');
  await reach(lab, 'running');
  await press('k');
  await reach(lab, 'paused');
  await press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await button(lab, 'More for Lab 8A').focus();
  await press('Enter');
  await expect(lab.getByRole('menuitem', { name: 'Copy link' })).toBeFocused();
  await press('Escape');
  await expect(button(lab, 'More for Lab 8A')).toBeFocused();
});

test('the learner’s own points are a data set: typed, pasted, and named where they cannot be read', async ({
  page,
}) => {
  const lab = await open(page);
  await lab.getByLabel('Data set').selectOption('drawn');
  await lab.getByLabel('x', { exact: true }).fill('1.5');
  await button(lab, 'Add point').click();
  await expect(lab.getByText('1 point. They stay in this browser.')).toBeVisible();
  await lab.getByLabel('Load points (CSV)').setInputFiles({
    name: 'points.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('x,y\n1,1\n2,oops\n-1,-1\n0.5,-0.5\n'),
  });
  await expect(lab.getByText('3 points loaded.')).toBeVisible();
  await expect(lab.getByText('Row 3: "oops" is not a number')).toBeVisible();
  await button(lab, 'Step').click();
  await reach(lab, 'paused');
  await patient(lab).toHaveAttribute('data-step', '10');
});

test('no violation in any state, light and dark', async ({ page }) => {
  const lab = await open(page);
  const check = async (state: string) => {
    await reach(lab, state);
    expect(await violationsInBoth(page, { within: 'section[data-lab]' }), state).toEqual([]);
  };
  await check('idle');
  await lab.getByText('Free', { exact: true }).click();
  await lab.getByLabel('Data set').selectOption('drawn');
  await expect(button(lab, 'Add point')).toBeVisible();
  await check('idle');
  await lab.getByLabel('Data set').selectOption('ring');
  await lab.getByText('Guided', { exact: true }).click();
  await button(lab, 'Step').click();
  await check('paused');
  await lab.getByLabel('Speed').selectOption('slow'); // still running when the check of a busy machine is done
  await button(lab, 'Continue').click();
  await check('running');
  await lab.getByLabel('Learning rate of D, exact value').fill('3');
  await lab.getByLabel('Learning rate of D, exact value').press('Enter');
  await check('diverged');
});
