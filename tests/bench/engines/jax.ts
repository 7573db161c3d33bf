/** The same mathematics in jax-js, compiled. */
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '../../../src/math/tf';
import { startOf } from '../jobs/start';
import { jaxRun } from '../jax/run';
import type { Enter } from './racer';

export const enter: Enter = async (job, { job: name, backend }) => {
  await tf.setBackend('cpu'); // only for the first weights
  const run = await jaxRun(name, startOf(job), backend);
  return {
    async steps(count) {
      for (let i = 0; i < count; i++) run.step();
      if (Object.values(await run.losses()).some((loss) => !Number.isFinite(loss)))
        throw new Error('it blew up');
    },
  };
};
