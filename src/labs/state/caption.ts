import { backendNames } from '../../engine/protocol';
import type { About } from '../../models/model';
import { dataLabel } from './data-label';
import { printed } from './knob-scale';
import type { LabState } from './lab-state';
import { runOf } from './run-of';

/** What a picture that leaves the page must say of its run: data, seed, backend, and every setting that is not the default. */
export function settingsOf(about: About, state: LabState): string[] {
  const { shown, backend, pretrained } = state;
  const { config, data, seed } = runOf(state);
  const changed = Object.entries(about.knobs)
    .filter(([name, knob]) => config[name] !== undefined && config[name] !== knob.default)
    .map(([name, knob]) => `${knob.label} ${printed(knob, config[name]!)}`);
  return [
    `Data set ${dataLabel(data.set)}`,
    `seed ${seed}`,
    shown?.recorded ? 'a recorded run' : (backend && backendNames[backend]) || '',
    pretrained ? 'from a trained model' : '',
    ...changed,
  ].filter(Boolean);
}
