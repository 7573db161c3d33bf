import { readSavedModel } from '../../engine/saved';
import type { SavedModel } from '../../engine/protocol';
import type { About, Config } from '../../models/model';
import { siteRoot } from '../recording-file';

/** Trained models that come with the site: `<family>-<data set>`. */
export const checkpoints: readonly string[] = [
  'gan-eight-gaussians',
  'gan-glyphs-digits-14',
  'vae-glyphs-digits-14',
  'glow-digits-14',
  'ddpm-glyphs-digits-14',
  'gpt-towns',
];

export const hasCheckpoint = (family: string, data: string) => checkpoints.includes(`${family}-${data}`);

/** @throws if it is not served or not a model of this family */
export async function loadCheckpoint(about: About, data: string): Promise<SavedModel> {
  const answer = await fetch(new URL(`checkpoints/${about.id}-${data}.json`, siteRoot()));
  if (!answer.ok) throw new Error(`The trained model could not be fetched (${answer.status}).`);
  const model = readSavedModel(await answer.text(), { family: about.id, knobs: about.knobs });
  if (typeof model === 'string') throw new Error(model);
  return model;
}

/** The model's own settings, with the learner's where they may change while a run goes on. */
export const configFor = (about: About, model: SavedModel, mine: Config): Config =>
  Object.fromEntries(
    Object.entries(about.knobs).map(([name, knob]) => [
      name,
      (knob.live ? mine[name] : model.config[name]) ?? knob.default,
    ]),
  );
