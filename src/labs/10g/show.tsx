import { describeStage } from '../../viz/describe';
import { drawSheet } from '../../viz/sheet';
import { last } from '../state/curves';
import type { LabState } from '../state/lab-state';
import type { Picture, Show } from '../show';
import { count } from '../state/say';
import { Key } from '../parts/Key';
import { metricPicture } from '../curve-pictures';

/** How deep each place lies, 0 at the highest of the window to 1 at the lowest: low energy is dense. [n] */
function depths(energy: Float32Array | undefined): Float32Array | undefined {
  if (!energy?.length) return undefined;
  const [low, high] = [Math.min(...energy), Math.max(...energy)];
  return energy.map((value) => ((high - value) / (high - low || 1)) ** 2);
}

const stage: Picture = {
  view: 'stage',
  title: 'Samples: chains from noise, in data units',
  label: 'A plane with the data and the ends of chains that began in noise, on the landscape of energies',
  place: 'main',
  shape: 'stage',
  draw:
    ({ shown }) =>
    (surface, theme) => {
      if (!shown) return;
      const { window, real, samples, views } = shown;
      drawSheet(surface, { window, real, generated: samples, density: depths(views['energy']) }, theme);
    },
};

const chains: Picture = {
  view: 'chains',
  title: 'Chains of the training',
  label: 'Where the kept chains stand, on the landscape of energies',
  place: 'side',
  shape: 'square',
  near: true,
  draw:
    ({ shown }) =>
    (surface, theme) => {
      if (!shown) return;
      const { window, views } = shown;
      drawSheet(surface, { window, generated: views['chains'], density: depths(views['energy']) }, theme);
    },
};

const gap = metricPicture('gap', {
  title: 'Energy gap',
  label: 'Mean energy of the data minus that of the chains, against the step',
});

/** The legend. */
function Under() {
  return (
    <ul class="legend">
      <Key mark="real">real</Key>
      <Key mark="generated">end of a chain</Key>
      <li>
        energy: high <span class="ramp dense" aria-hidden="true" /> low
      </li>
    </ul>
  );
}

export default {
  pictures: [stage, chains, gap],
  Under,
  describe,
  before:
    'A plane with the points of the data set. When a model trains, its landscape of energies and the ends of chains appear on it.',
} satisfies Show;

function describe(state: LabState): string {
  const { window, real, samples, step } = state.shown!;
  const apart = last(state.curves, 'gap');
  return [
    samples.length > 0
      ? describeStage({ window, real, generated: samples }, { step })
      : `Step ${count(step)}. The energy of each place; where new chains end is to be seen from Start on.`,
    apart !== undefined &&
      `The data’s energy is ${Math.abs(apart).toFixed(1)} ${apart < 0 ? 'below' : 'above'} that of the chains.`,
  ]
    .filter(Boolean)
    .join(' ');
}
