import { dataSet } from '../../data/registry';
import { readSavedModel } from '../../engine/saved';
import { defaults } from '../../models/model';
import type { MenuProps } from './props';

/** A model of this many bytes is none of ours. */
const largest = 50_000_000;

/** @throws with a message that names what is wrong with the file; the run that goes on is untouched */
export async function loadModel(
  file: File,
  { about, driver, state }: Pick<MenuProps, 'about' | 'driver' | 'state'>,
): Promise<void> {
  if (file.size > largest) throw new Error(`${file.name} is larger than 50 MB: no model of this course is.`);
  const model = readSavedModel(await file.text(), { family: about.id, knobs: about.knobs });
  if (typeof model === 'string') throw new Error(model);
  const data = known(model.data) ? { set: model.data } : state.settings.data;
  const config = { ...defaults(about), ...model.config };
  await driver.load(model, { ...state.settings, data, config, seed: model.seed }, false);
}

function known(set: string): boolean {
  try {
    return set !== 'drawn' && !!dataSet({ set });
  } catch {
    return false;
  }
}
