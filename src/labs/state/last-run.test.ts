import { describe, expect, it } from 'vitest';
import { about } from '../../models/gan/about';
import { defaults } from '../../models/model';
import { checkRun, findRun, keepRun } from './last-run';

const expected = { family: 'gan', knobs: about.knobs };
const model = {
  format: 'from-noise-model',
  version: 1,
  family: 'gan',
  config: defaults(about),
  data: 'ring',
  seed: 7,
  step: 120,
  tensors: { w: { shape: [1], values: btoa('\0\0\x80?') } },
} as const;
const run = { lab: '8a', model, link: '#lab-8a?v=1', pretrained: false };

describe('the last run', () => {
  it('is offered as it was kept', () => expect(checkRun('8a', run, expected)).toEqual(run));

  it.each([
    ['nothing was kept', undefined],
    ['it is another lab’s', { ...run, lab: '8b' }],
    ['its link is another lab’s', { ...run, link: '#lab-8b?v=1' }],
    ['its model is damaged', { ...run, model: { ...model, tensors: {} } }],
    ['its model is of another version', { ...run, model: { ...model, version: 2 } }],
    ['it never trained a step', { ...run, model: { ...model, step: 0 } }],
  ])('is not offered when %s', (_, kept) => expect(checkRun('8a', kept, expected)).toBeUndefined());

  it('is silently absent where there is no storage', async () => {
    await keepRun(run);
    expect(await findRun('8a', expected)).toBeUndefined();
  });
});
