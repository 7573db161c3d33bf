/** What TensorFlow.js 4.22 does on WebGL, in a real browser. The other traps are in tests/unit/traps.test.ts. */
import { expect, test, type Page } from '@playwright/test';

interface Tf {
  setBackend(name: string): Promise<boolean>;
  ready(): Promise<void>;
  backend(): { epsilon(): number; gpgpu: { gl: WebGL2RenderingContext } };
  ones(shape: number[]): unknown;
  square(x: unknown): { data(): Promise<Float32Array> };
}

/** Nothing of the course: TensorFlow.js as it is shipped. */
async function bare(page: Page): Promise<void> {
  for (const [name, file] of [
    ['core', 'tf-core'],
    ['backend-cpu', 'tf-backend-cpu'],
    ['backend-webgl', 'tf-backend-webgl'],
  ])
    await page.addScriptTag({ path: `node_modules/@tensorflow/tfjs-${name}/dist/${file}.min.js` });
  await page.evaluate(async () => {
    const { tf } = globalThis as unknown as { tf: Tf };
    await tf.setBackend('webgl');
    await tf.ready();
  });
}

test("after a lost context TensorFlow.js's data() never answers: the engine listens for the loss itself", async ({
  page,
}) => {
  await bare(page);
  const answer = await page.evaluate(async () => {
    const { tf } = globalThis as unknown as { tf: Tf };
    const pending = tf.square(tf.ones([64, 64]));
    tf.backend().gpgpu.gl.getExtension('WEBGL_lose_context')!.loseContext();
    const silence = new Promise((resolve) => setTimeout(() => resolve('silence'), 2000));
    return Promise.race([pending.data().then(() => 'numbers'), silence]);
  });
  expect(answer).toBe('silence');
});

test('TensorFlow.js has a coarse default epsilon on WebGL: optimizers of the course name their own', async ({
  page,
}) => {
  await bare(page);
  expect(await page.evaluate(() => (globalThis as unknown as { tf: Tf }).tf.backend().epsilon())).toBe(1e-4);
});
