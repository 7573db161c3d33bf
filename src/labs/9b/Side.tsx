import type { Bar, Shape } from './stretch';
import { barInWords } from './words';

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
        <div class="knob">
          <label for={`${id}-bar`}>
            <b>Bar</b>
          </label>
          <input
            id={`${id}-bar`}
            type="range"
            min={1}
            max={bars.length}
            step={1}
            value={chosen + 1}
            aria-valuetext={barInWords(bar, chosen)}
            onInput={(e) => onChoose(+e.currentTarget.value - 1)}
          />
          <output>{chosen + 1}</output>
        </div>
        <div class="knob wide">
          <label for={`${id}-shape`}>
            <b>Histogram of x</b>
          </label>
          <select
            id={`${id}-shape`}
            class="field"
            value={shape}
            onChange={(e) => onShape(e.currentTarget.value as Shape)}
          >
            <option value="even">Even</option>
            <option value="bell">One hump</option>
          </select>
        </div>
      </div>
      <p class="small">{barInWords(bar, chosen)}</p>
    </div>
  );
}

const signed = (value: number) =>
  `${value > 0.004 ? '+' : value < -0.004 ? '−' : ''}${Math.abs(value).toFixed(2)}`;
