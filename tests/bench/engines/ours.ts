/** As a learner gets it: a session of the course's engine, with all that it keeps and watches. */
import { openSession } from '../../../src/engine/open';
import type { Replayed } from '../../../src/engine/replayed';
import * as tf from '../../../src/math/tf';
import type { Enter } from './racer';

export const enter: Enter = async ({ family, config, data }) => {
  const job = { family: family.about.id, config, data, seed: 1, backend: 'wasm' } as const;
  const { session, engine, notice } = await openSession(job, { family });
  if (engine !== 'replay') throw new Error(notice ?? 'TensorFlow.js ran it');
  return {
    async steps(count) {
      const blowup = await session.train(session.step + count);
      if (blowup) throw new Error(`${blowup.quantity} overflowed at step ${blowup.step}`);
    },
    kernels: () => (session.parts.stepper as Replayed).callsOf('step'),
    tensors: () => tf.memory().numTensors,
  };
};
