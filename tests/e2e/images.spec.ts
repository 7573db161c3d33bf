import { expect, test, type Page } from '@playwright/test';
import { violations } from '../support/axe';
import { button, open, patient, quiet, reach, step } from '../support/lab-page';

/** Two drawn pictures and a text that says it is one, dropped on what `selector` finds. */
const drop = (page: Page, selector: string) =>
  page.evaluate(async (selector) => {
    const dropped = new DataTransfer();
    for (const text of ['3', '8']) {
      const canvas = new OffscreenCanvas(90, 90);
      const pen = canvas.getContext('2d')!;
      pen.font = '80px sans-serif'; // on nothing: a transparent picture
      pen.fillText(text, 20, 72);
      dropped.items.add(new File([await canvas.convertToBlob()], `${text}.png`));
    }
    dropped.items.add(new File(['no picture at all'], 'text.png'));
    const options = { dataTransfer: dropped, bubbles: true, cancelable: true };
    document.querySelector(selector)!.dispatchEvent(new DragEvent('drop', options));
  }, selector);

test('images dropped on a lab are its data: seen, learned, kept over a reload, and taken to the next lab by one click', async ({
  page,
}) => {
  quiet(page);
  const lab = await open(page, 'labs/7a/');
  await drop(page, 'h1'); // beside the lab: nothing happens, and the page stays
  await expect(lab.getByLabel('Data set')).toHaveValue('digits-14');
  await drop(page, 'section[data-lab] .lab-head');
  await expect(lab.getByText('2 images, made 14 × 14. They stay in this browser.')).toBeVisible();
  await expect(lab.getByText('text.png: it holds text, not a picture.')).toBeVisible();
  await step(lab, 20);
  await expect(lab.getByText(/Each picture of 196 pixels/)).toBeVisible();
  expect(await violations(page, { within: 'section[data-lab]' })).toEqual([]);

  await lab.getByRole('link', { name: /a diffusion model, lab 10F/ }).click();
  const next = page.locator('section[data-lab="10f"]');
  await next.hover();
  await patient(next.getByText('2 images, made 14 × 14.')).toBeVisible();
  await step(next, 20); // a family that asks for classes learns images without

  await page.reload();
  await next.hover();
  await patient(next.getByText('2 images, made 14 × 14.')).toBeVisible();
  await button(next, 'Remove all').click();
  await expect(next.getByText(/^No images yet: until there are, the lab learns Digits/)).toBeVisible();
  await button(next, 'Undo').click();
  await expect(next.getByText('2 images, made 14 × 14.')).toBeVisible();
  await reach(next, 'idle');
});

test('labs with a trained model look at images dropped on them: an error for each, and a walk between the two', async ({
  page,
}) => {
  quiet(page);
  const lab = await open(page, 'labs/7c/');
  await lab.getByText('Find the odd one out', { exact: true }).click();
  await button(lab, 'Skip').click();
  await drop(page, 'section[data-lab] .lab-head');
  await expect(lab.getByText('2 images, made 14 × 14. They stay in this browser.')).toBeVisible();
  await button(lab, 'Start').click();
  await patient(lab.getByRole('row', { name: /^your picture 2 0\.\d+ \d+ of 100 (yes|no)$/ })).toBeVisible();
  expect(await violations(page, { within: 'section[data-lab]' })).toEqual([]);

  const walk = await open(page, 'labs/7b/');
  await walk.getByLabel('Pictures', { exact: true }).selectOption('own'); // kept from the lab before
  await expect(walk.getByText(/from your picture 1 to your picture 2/)).toBeVisible();
  await button(walk, 'Start').click();
  await patient(walk.getByText(/what it makes of your picture 1 differs from it by 0\.\d/)).toBeVisible();
});
