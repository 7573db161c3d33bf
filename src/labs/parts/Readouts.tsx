import type { About } from '../../models/model';
import { last } from '../state/curves';
import type { LabState } from '../state/lab-state';

/** Measures that are the same for every family. Units stand in the label. */
export const qualityLabels: Readonly<Record<string, readonly [label: string, help: string]>> = {
  modes: ['Clusters reached', 'Clusters that at least a few generated points lie on.'],
  onMode: ['On a cluster', 'Share of generated points that lie on a cluster.'],
  jensenShannon: [
    'Distance, bits',
    'Jensen-Shannon divergence on a grid: 0 for equal clouds, 1 for clouds that never meet.',
  ],
  energyDistance: ['Energy distance', 'How far apart the two clouds are; 0 when they are equal.'],
  slicedWasserstein: ['Sliced Wasserstein', 'Mean distance that points must move, along lines, data units.'],
};

const percent = (value: number) => `${Math.round(100 * value)}\u2009%`;
const plain = (value: number) =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en-US') : value.toFixed(2);

interface Row {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly value: number | undefined;
  readonly text: string;
  readonly floor?: string | undefined;
  readonly unit?: string;
}

/** In Guided the clusters, the losses and the speed; in Free every measure. */
export function rows(about: About, state: LabState, clusters: number | undefined): Row[] {
  const { quality, curves, mode } = state;
  const wanted = Object.keys(quality).filter((name) => qualityLabels[name]);
  const first = wanted.includes('modes') && clusters ? ['modes'] : ['jensenShannon'];
  const names = mode === 'free' ? [...new Set([...first, ...wanted])] : first;
  const measured = names.map((name): Row => {
    const [label, help] = qualityLabels[name]!;
    const { value, floor } = quality[name] ?? { value: undefined };
    const text =
      value === undefined
        ? '–'
        : name === 'modes'
          ? `${value}/${clusters}`
          : name === 'onMode'
            ? percent(value)
            : plain(value);
    const shown =
      floor === undefined || name === 'modes' ? undefined : name === 'onMode' ? percent(floor) : plain(floor);
    return { name, label, help, value, text, floor: shown };
  });
  const learned = Object.entries(about.metrics).map(([name, facts]): Row => {
    const value = last(curves, name);
    const text = value === undefined ? '–' : facts.unit === 'percent' ? percent(value) : plain(value);
    return { name, label: facts.label, help: facts.help, value, text };
  });
  const accuracy = learned.filter(({ name }) => about.metrics[name]?.unit === 'percent');
  const others = learned.filter(({ name }) => about.metrics[name]?.unit !== 'percent');
  const rate = state.stepsPerSecond > 0 ? Math.round(state.stepsPerSecond) : undefined;
  const speed: Row = {
    name: 'stepsPerSecond',
    label: 'Speed',
    help: 'Training steps per second.',
    value: rate,
    text: rate === undefined ? '–' : rate.toLocaleString('en-US'),
    unit: rate === undefined ? '' : 'steps/s',
  };
  return [...measured, ...accuracy, ...others, speed];
}

interface Props {
  readonly about: About;
  readonly state: LabState;
  readonly clusters: number | undefined;
}

export function Readouts({ about, state, clusters }: Props) {
  return (
    <dl class="readouts">
      {rows(about, state, clusters).map(({ name, label, help, value, text, floor, unit }) => (
        <div key={name}>
          <dt title={help}>{label}</dt>
          <dd>
            <output data-metric={name} data-value={value} aria-live="off">
              {text}
            </output>{' '}
            {unit && <small>{unit}</small>}
            {floor !== undefined && (
              <small title="What perfect samples of the same size would score"> floor {floor}</small>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
