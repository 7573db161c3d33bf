import type { SavedModel } from '../../engine/protocol';
import type { MenuProps } from './Menu';

/** @throws with a message that names what is wrong with the file */
export async function loadModel(file: File, { driver, state }: MenuProps): Promise<void> {
  const model = JSON.parse(await file.text()) as SavedModel;
  driver.load(model, { ...state.settings, config: model.config, seed: model.seed }, false);
}
