import type { Bar, Shape } from './stretch';
import { barInWords } from './words';
import { Slider } from '../parts/Slider';
import { Select } from '../parts/Select';

const shapes: readonly (readonly [Shape, string])[] = [
  ['even', 'Even'],
  ['bell', 'One hump'],
];

interface Props {
  readonly id: string;
  readonly bars: readonly Bar[];
  /** The bar that is pointed out. */
  readonly chosen: number;
  readonly shape: Shape;
  readonly onChoose: (bar: number) => void;
  readonly onShape: (shape: Shape) => void;
}

/** Both areas, and what the chosen bar pays for its width. */
export function Side({ id, bars, chosen, shape, onChoose, onShape }: Props) {
  const bar = bars[chosen]!;
  const sum = (of: (b: Bar) => number) => bars.reduce((all, b) => all + of(b), 0).toFixed(2);
  const readouts = [
    ['areaBefore', 'Area before', sum((b) => b.before * (b.x[1] - b.x[0])), ''],
    ['areaAfter', 'Area after', sum((b) => b.after * (b.y[1] - b.y[0])), ''],
    ['stretch', 'Slope at the bar', bar.stretch.toFixed(2), ''],
    ['logChange', 'Log density', signed(-Math.log(bar.stretch)), ' nats'],
  ] as const;
  return (
    <div class="stretch-side">
      <dl class="readouts">
        {readouts.map(([name, label, text, unit]) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>
              <output data-metric={name} data-value={text.replace('−', '-')} aria-live="off">
                {text}
              </output>
              <small>{unit}</small>
            </dd>
          </div>
        ))}
      </dl>
      <div class="knobs" role="group" aria-label="What to look at">
        <Slider
          id={`${id}-bar`}
          label="Bar"
          min={1}
          max={bars.length}
          value={chosen + 1}
          said={barInWords(bar, chosen)}
          onValue={(to) => onChoose(to - 1)}
        />
        <Select id={`${id}-shape`} label="Histogram of x" options={shapes} value={shape} onPick={onShape} />
      </div>
      <p class="small">{barInWords(bar, chosen)}</p>
    </div>
  );
}

const signed = (value: number) =>
  `${value > 0.004 ? '+' : value < -0.004 ? '−' : ''}${Math.abs(value).toFixed(2)}`;
