import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { SavedModel } from '../../engine/protocol';
import { readSavedModel } from '../../engine/saved';
import { aboutOf } from '../registry';
import { checkpoints } from './checkpoints';

const folder = new URL('../../../public/checkpoints/', import.meta.url);

it('every trained model that the site serves is offered, and no other', () => {
  expect(readdirSync(folder).sort()).toEqual(checkpoints.map((name) => `${name}.json`).sort());
});

it.each(checkpoints)('%s is a model that its lab accepts', (name) => {
  const text = readFileSync(new URL(`${name}.json`, folder), 'utf8');
  const { family, data } = JSON.parse(text) as SavedModel;
  expect(`${family}-${data}`).toBe(name);
  expect(readSavedModel(text, { family, knobs: aboutOf(family).knobs })).toMatchObject({ family, data });
});
