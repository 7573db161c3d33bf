import { expect, test } from '@playwright/test';
import { button, open, patient, quiet, reach, step } from '../support/lab-page';

test.describe.configure({ timeout: 120_000 });
test.beforeEach(({ page }) => quiet(page));

test('a lab is named and ordered for those who hear it: predict, pictures, transport, settings, words', async ({
  page,
}) => {
  const lab = await open(page);
  await expect(lab).toMatchAriaSnapshot(`
    - region "Lab 8A Step through the duel":
      - heading "Lab 8A Step through the duel" [level=2]
      - group "Mode":
        - radio "Guided" [checked]
        - radio "Free"
      - button "More for Lab 8A"
      - group "Predict first Press Step D once. Which points will move?":
        - radio "the real points"
        - button "Lock in"
        - button "Skip"
      - img "Points on a plane, colored by the discriminator’s belief"
      - img "The square of noise bent by the generator"
      - img "Losses of D and G against the step"
      - group "Training":
        - button "Start"
        - button "Step"
        - button "Step D"
        - button "Step G"
        - button "Reset"
        - combobox "Speed"
      - group "Presets":
        - button "Evenly matched" [pressed]
      - group "Settings":
        - combobox "Data set"
        - slider "Learning rate of D"
        - spinbutton "Learning rate of D, exact value"
      - button "Copy link"
      - button "Full screen"
  `);
  for (const canvas of await lab.locator('canvas').all()) {
    await expect(canvas).toHaveAccessibleName(/\w{3}/);
    await expect(canvas).toHaveAccessibleDescription(/Step 500/);
  }
  const slider = lab.getByRole('slider', { name: 'Learning rate of D' });
  await expect(slider).toHaveAttribute('aria-valuetext', '0.004, the default');
  await slider.focus();
  const before = await lab.getByLabel('Learning rate of D, exact value').inputValue();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(lab.getByLabel('Learning rate of D, exact value')).not.toHaveValue(before);
});

test('forced colors, 200 percent, print and less motion: nothing is lost', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const lab = await open(page);
  const style = (name: string, what: string) =>
    button(lab, name).evaluate((node, property) => getComputedStyle(node).getPropertyValue(property), what);
  // Less motion: Step is the way on that is offered first.
  await expect(button(lab, 'Step')).toHaveClass(/primary/);
  await expect(button(lab, 'Start')).not.toHaveClass(/primary/);
  expect(await style('Step', 'transition-duration')).toBe('0s');
  // Forced colors: every control keeps an edge, and pictures have a frame.
  for (const name of ['Start', 'Step', 'Reset', 'Evenly matched'])
    expect(parseFloat(await style(name, 'border-top-width')), name).toBeGreaterThan(0);
  await expect(lab.locator('.views canvas').first()).toHaveCSS('border-top-width', '1px');
  await step(lab, 10);
  // 200 percent of 1280 pixels: a window of 640.
  await page.setViewportSize({ width: 640, height: 480 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
  await button(lab, 'Continue').scrollIntoViewIfNeeded();
  await expect(button(lab, 'Continue')).toBeInViewport();
  // Paper: the picture, what made it, no buttons, dark ink on white whatever the theme.
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  await page.emulateMedia({ media: 'print', forcedColors: 'none' });
  await expect(lab.getByText('Data set Eight Gaussians, seed 7, WebAssembly')).toBeVisible();
  await expect(lab.locator('.printed')).toContainText('/labs/8a/#lab-8a?v=1');
  await expect(lab.locator('.views canvas').first()).toBeVisible();
  expect(await lab.getByRole('button').filter({ visible: true }).count()).toBe(0);
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(26, 29, 35)');
  const corner = () =>
    lab
      .locator('.views canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')!.getImageData(Math.round(canvas.width / 2), 8, 1, 1);
        return Math.min(...data.slice(0, 3));
      });
  await expect.poll(corner, 'the picture is drawn for white paper').toBeGreaterThan(180);
});

test('on a phone one view is shown at a time, settings wait in a fold, and nothing moves when the lab wakes', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('labs/8a/');
  const lab = page.locator('section[data-lab]');
  const asleep = await lab.evaluate((node) => node.getBoundingClientRect().height);
  await lab.hover();
  await patient(lab).not.toHaveAttribute('data-step', '0');
  const grown = (await lab.evaluate((node) => node.getBoundingClientRect().height)) - asleep;
  expect(Math.abs(grown)).toBeLessThan(200); // the picture in words comes last, below everything
  await expect(lab.getByLabel('Data set')).toBeHidden();
  await button(lab, 'Change settings').click();
  await expect(lab.getByLabel('Data set')).toBeVisible();
  await expect(lab.locator('canvas[data-view=losses]')).toBeHidden();
  await button(lab, 'Curves').click();
  await expect(lab.locator('canvas[data-view=losses]')).toBeVisible();
  await expect(lab.locator('canvas[data-view=stage]')).toBeHidden();
  for (const name of ['Start', 'Step', 'Step D', 'Step G', 'Reset']) {
    const box = (await button(lab, name).boundingBox())!;
    expect(box.height, name).toBeGreaterThanOrEqual(44);
  }
  await button(lab, 'Start').click();
  await reach(lab, 'running');
});
