import { expect, it } from 'vitest';
import { about } from '../models/gpt/about';
import { defaults } from '../models/model';
import { openSession } from './open';
import type { Job } from './protocol';
import { readSavedModel } from './saved';

it('a GPT that was saved before it had a schedule and a count of its steps goes on as it would have', async () => {
  const config = { ...defaults(about), layers: 1, heads: 1, headWidth: 4, batch: 4, context: 8 };
  const steady = { ...config, warmup: 0, decaySteps: 0 };
  const job: Job = { family: 'gpt', config: steady, data: { set: 'towns' }, seed: 7, backend: 'auto' };
  const first = await openSession(job);
  await first.session.train(5);
  const { config: all, tensors, ...rest } = await first.save();
  await first.session.train(10);
  const { warmup: _w, decaySteps: _d, ...older } = all;
  const { step: _s, ...weights } = tensors;
  const read = readSavedModel(JSON.stringify({ ...rest, config: older, tensors: weights }), {
    family: 'gpt',
    knobs: about.knobs,
  });
  if (typeof read === 'string') throw new Error(read);
  expect(read.config).toEqual(steady);
  const second = await openSession({ ...job, config: read.config, from: read });
  await second.session.train(10);
  expect(await second.save()).toEqual(await first.save());
  first.session.dispose();
  second.session.dispose();
});
