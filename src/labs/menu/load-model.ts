import { readSavedModel } from '../../engine/saved';
import type { MenuProps } from './Menu';

/** @throws with a message that names what is wrong with the file; the run that is there goes on */
export async function loadModel(file: File, { driver, state, lab, about }: MenuProps): Promise<void> {
  const model = readSavedModel(await file.text(), { family: lab.family, knobs: about.knobs });
  if (typeof model === 'string') throw new Error(model);
  driver.load(model, { ...state.settings, config: model.config, seed: model.seed }, false);
}
