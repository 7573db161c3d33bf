import { expect, test } from '@playwright/test';
import { violations } from '../support/axe';
import { button, choose, open, patient, quiet, reach, saved, step, stepOf } from '../support/lab-page';

test.describe.configure({ timeout: 120_000 });
test.beforeEach(({ page }) => quiet(page));

test('what a lab shows can be taken along: data, samples, pictures, links, a report', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const lab = await open(page, 'labs/8a/#lab-8a?lrd=0.01&seed=41&v=1');
  await step(lab, 10);
  await expect(
    lab.locator('output[data-metric="jensenShannon"][data-value], output[data-metric="modes"][data-value]'),
  ).toBeVisible();

  const data = await saved(page, lab, 'Save data (CSV)');
  const [head, ...rows] = data.text.trim().split('\n');
  expect(data.name).toBe('lab-8a-seed-41-step-10.csv');
  expect(head).toContain('step,discriminatorLoss,discriminatorAccuracy,generatorLoss');
  expect(head).toContain('jensenShannon');
  expect(rows.filter((row) => /^([1-9]|10),/.test(row))).toHaveLength(10);

  const samples = (await saved(page, lab, 'Save samples')).text.trim().split('\n');
  expect(samples[0]).toBe('x,y');
  expect(samples).toHaveLength(2001);
  expect(samples.slice(1).every((row) => row.split(',').every((cell) => Number.isFinite(+cell)))).toBe(true);

  const png = await saved(page, lab, 'Save picture (PNG)');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(png.bytes.readUInt32BE(16)).toBe(1264);
  const svg = (await saved(page, lab, 'Save picture (SVG)')).text;
  expect(svg.match(/<path/g)!.length).toBeGreaterThan(500);
  for (const words of [
    'Step 10.',
    'Data set Eight Gaussians, seed 41, WebAssembly',
    'Learning rate of D 0.01',
    'CC BY 4.0',
    'seed=41',
  ])
    expect(svg).toContain(words);

  await choose(lab, 'Copy embed code');
  await button(lab, 'Copy').click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).toContain('/embed/8a/#lab-8a?lrd=0.01&amp;seed=41');
  await page.keyboard.press('Escape');
  await expect(lab.getByRole('button', { name: 'More for Lab 8A' })).toBeFocused();
  await choose(lab, 'Show QR code');
  await expect(page.getByRole('img', { name: /^QR code of .*seed=41/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await choose(lab, 'Show table');
  const steps = page.getByRole('dialog').getByRole('rowheader');
  for (let step = 1; step <= 10; step++)
    await expect(steps.getByText(`${step}`, { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await choose(lab, 'Report a problem');
  await expect(page.getByRole('textbox', { name: 'Report a problem' })).toHaveValue(
    /"lab": "8a"[^]*seed=41[^]*"step": 10/,
  );
  await page.keyboard.press('Escape');
  await choose(lab, 'Restore defaults');
  await expect(lab.getByLabel('Learning rate of D, exact value')).toHaveValue('0.004');
});

test('a saved model goes on where it stood, and a file that is none of ours changes nothing', async ({
  page,
}) => {
  const lab = await open(page, 'labs/8a/#lab-8a?seed=5&v=1');
  await step(lab, 10);
  const model = await saved(page, lab, 'Save model');
  const file = JSON.parse(model.text);
  const first = Object.keys(file.tensors)[0]!;
  const shape = [...file.tensors[first].shape].reverse();
  const load = (content: string) =>
    lab
      .getByLabel('Load model')
      .setInputFiles({ name: 'model.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  await choose(lab, 'Load model');
  const refused: readonly (readonly [string, string | RegExp])[] = [
    [model.text.slice(0, 5000), 'not JSON, or it was cut off'],
    [JSON.stringify({ ...file, family: 'vae' }), 'a model of family "vae"; this lab trains "gan"'],
    [JSON.stringify({ ...file, version: 9 }), 'of version 9; this site reads version 1'],
    [JSON.stringify({ ...file, config: { ...file.config, hidden: 1e9 } }), 'Hidden units to 1000000000'],
    ['{"__proto__":{"format":"from-noise-model"}}', 'its "format" is not "from-noise-model"'],
  ];
  for (const [content, message] of refused) {
    await load(content);
    await expect(lab.getByRole('alert')).toContainText(message);
    expect(await stepOf(lab)).toBe(10);
  }
  await button(lab, 'Reset').click();
  await reach(lab, 'ready');
  await load(model.text);
  await reach(lab, 'ready');
  await patient(lab).toHaveAttribute('data-step', '10');
  await step(lab, 20);
  // A wrong shape is found when the model is opened: it is named, and the run of before stands again.
  await load(
    JSON.stringify({ ...file, tensors: { ...file.tensors, [first]: { ...file.tensors[first], shape } } }),
  );
  await expect(lab.getByRole('alert')).toContainText(first);
  await reach(lab, 'paused');
  await step(lab, 30);
});

test('after a reload the last run and the locked guess are still there', async ({ page }) => {
  const lab = await open(page);
  await lab.getByLabel('none of them', { exact: true }).check();
  await button(lab, 'Lock in').click();
  await step(lab, 10);
  await step(lab, 20);
  await expect
    .poll(() =>
      page.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === 'from-noise')),
    )
    .toBe(true);
  await page.waitForTimeout(1500); // a row of Steps is kept once it rests
  await page.reload();
  await lab.hover();
  await expect(lab.getByText('Your guess last time: none of them')).toBeVisible();
  await button(lab, 'Continue your last run (step 20)').click();
  await patient(lab).toHaveAttribute('data-step', '20');
  await button(lab, 'Step D').click();
  await expect(lab.getByText('As you said.')).toBeVisible();
  await button(lab, 'Guess again').click();
  await expect(button(lab, 'Lock in')).toBeVisible();
});

test('a program that was typed runs apart from the page, is ended, judged and kept; no link carries it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const lab = await open(page, 'labs/4a/#lab-4a?t=program&v=1');
  const field = lab.getByLabel('Your own program');
  const begin = () => lab.getByLabel('Your own', { exact: true }).check();
  const run = () => button(lab, 'Run it 1,000 times').click();
  await begin();
  const printed = await field.inputValue();
  await run();
  await patient(lab.getByText(/^64\d of 1,000 runs crashed\..*Line 5: word = pick/)).toBeVisible();
  await field.fill('while (true) {}');
  await run();
  await button(lab, 'Back to the printed one').press('Shift'); // the page answers meanwhile
  await patient(lab.getByText(/^It was still running after 2 seconds/)).toBeVisible();
  await field.fill(printed.replace('{', ''));
  await run();
  await patient(lab.getByText(/^This is not JavaScript yet: .*Line 8: return written;/)).toBeVisible();
  await field.fill(printed.replace('  word =', '  if (word === "away") break;\n  word ='));
  await run();
  await patient(lab.getByText('Repaired.', { exact: true })).toBeVisible();
  expect(await violations(page, { within: 'section[data-lab]' })).toEqual([]);
  await button(lab, 'Back to the printed one').click();
  await expect(field).toHaveValue(printed);
  await button(lab, 'Copy link').click();
  await expect(lab.getByText('without your own program, which stays here')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain('away');
  await page.reload();
  await lab.hover();
  await begin();
  await button(lab, 'Undo').click();
  await expect(field).toHaveValue(/if \(word === "away"\) break/);
});
