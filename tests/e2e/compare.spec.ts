import { expect, test } from '@playwright/test';
import { violations } from '../support/axe';
import { button, open, patient, quiet } from '../support/lab-page';

test.describe.configure({ timeout: 120_000 });

test('two runs that differ in one knob train side by side; a trained model is a start, and marked so', async ({
  page,
}) => {
  quiet(page);
  const lab = await open(page);
  await lab.getByText('Free', { exact: true }).click();
  await lab.getByLabel('Start from a trained model').click();
  await patient(lab).toHaveAttribute('data-pretrained', 'true');
  await patient(lab).toHaveAttribute('data-step', /^[1-9]\d{2,}$/);
  await expect(lab.locator('.seed')).toContainText('pretrained');
  await button(lab, 'Compare two runs').click();
  const pair = lab.getByRole('region', { name: 'Two runs, one difference' });
  await pair.getByLabel('What differs').selectOption({ index: 1 });
  await pair.getByRole('button', { name: 'Start both' }).click();
  const ended = pair.getByRole('button', { name: 'Continue both' });
  await expect(ended).toBeVisible({ timeout: 60_000 });
  await expect(pair.locator('.stepno output')).toHaveText(['1,500', '1,500']);
  const losses = await pair.locator('output[data-compared="generatorLoss"]').allTextContents();
  expect(new Set(losses).size).toBe(2);
  expect(await violations(page, { within: 'section[data-lab]' })).toEqual([]);
  await pair.getByRole('button', { name: 'Close comparison' }).click();
  await expect(button(lab, 'Compare two runs')).toBeFocused();
});
