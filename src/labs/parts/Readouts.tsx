import type { About } from '../../models/model';
import { last } from '../state/curves';
import type { LabState } from '../state/lab-state';
import { firstMeasures, floorText, percent, plain, qualityLabels, qualityText } from './quality';

interface Row {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly value: number | undefined;
  readonly text: string;
  readonly floor?: string | undefined;
  readonly unit?: string;
}

/** In Guided the first measures, the losses and the speed; in Free every measure. */
export function rows(about: About, state: LabState, clusters: number | undefined): Row[] {
  const { quality, curves, mode } = state;
  const wanted = Object.keys(quality).filter((name) => qualityLabels[name]);
  const first = firstMeasures(about.data, wanted, clusters);
  const names = mode === 'free' ? [...new Set([...first, ...wanted])] : first;
  const measured = names.map((name): Row => {
    const [label, help] = qualityLabels[name]!;
    const { value, floor } = quality[name] ?? { value: undefined };
    const text = value === undefined ? '–' : qualityText(name, value, clusters);
    return { name, label, help, value, text, floor: floorText(name, floor) };
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
              {text.replace('-', '−')}
            </output>{' '}
            {unit && <small>{unit}</small>}
            {floor !== undefined && (
              <small title="What real samples of the same number score"> real {floor}</small>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
