/** A step written by hand. */
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '../../../src/math/tf';
import { startOf } from '../jobs/start';
import { limitOf } from '../limit/limit';
import type { Enter } from './racer';

export const enter: Enter = async (job, { job: name }) => {
  await tf.setBackend('cpu'); // only for the first weights
  const answer = await fetch(new URL(`limit-${name}.wasm`, folder()));
  const limit = await limitOf(name, await answer.arrayBuffer(), startOf(job));
  return {
    async steps(count) {
      for (let i = 0; i < count; i++) limit.run();
      if (Object.values(limit.losses()).some((loss) => !Number.isFinite(loss))) throw new Error('it blew up');
    },
    kernels: () => 1,
  };
};

/** The page's folder: the worker lies in one below it. */
const folder = () => new URL('../', self.location.href);
