import { expect, it, vi } from 'vitest';
import { onCpu } from '../../tests/support/cpu';
import * as tf from '../math/tf';
import { Eager } from './eager';

onCpu();

/** How often numbers leave the backend while `work` runs: each time, a graphics card stalls. */
async function readbacks(work: () => Promise<unknown>): Promise<number> {
  const read = vi.spyOn(tf.backend(), 'read');
  try {
    await work();
    return read.mock.calls.length;
  } finally {
    read.mockRestore();
  }
}

it('a graphics card is read back once for a picture, and once for all the steps since the last', async () => {
  const weight = tf.variable(tf.tensor1d([1, 2, 3]));
  const eager = new Eager({ weight }, false);
  const step = () => {
    weight.assign(weight.add(1));
    return { sum: weight.sum<tf.Scalar>(), mean: weight.mean<tf.Scalar>() };
  };
  for (let i = 0; i < 5; i++) expect(eager.update('step', step)).toBeUndefined();
  expect(eager.waiting).toBe(5);
  let rows: unknown;
  expect(await readbacks(async () => (rows = await eager.gather()))).toBe(1);
  expect(rows).toEqual([9, 12, 15, 18, 21].map((sum) => ({ sum, mean: sum / 3 })));
  expect(eager.waiting).toBe(0);
  let picture: unknown;
  const look = () => eager.look('picture', () => ({ whole: weight.mul(2), part: weight.slice(0, 1) }));
  expect(await readbacks(async () => (picture = await look()))).toBe(1);
  expect(picture).toEqual({ whole: Float32Array.of(12, 14, 16), part: Float32Array.of(6) });
  expect(await readbacks(() => eager.state())).toBe(1);
  weight.dispose();
});
