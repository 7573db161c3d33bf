import { useEffect, useState } from 'preact/hooks';
import type { OwnPanelProps } from '../panel';
import { hashOf, linked } from '../own/link';
import { OwnFrame } from '../own/OwnFrame';
import { useGuess } from '../own/useGuess';
import { Verdict } from '../own/Verdict';
import { Predict } from '../parts/Predict';
import { ByNumber } from './ByNumber';
import { Plot } from './Plot';
import { Side } from './Side';
import { highest, moved, readHeights, straight, stretched, type Heights, type Shape } from './stretch';
import { describe, predict, presets, type Preset } from './words';

/** The learner's guess is judged once one bar has been stretched this much more than another. */
const plain = 2;
/** A curve that the pointer wants this much elsewhere has been held back. */
const heldBack = 0.03;

/** Drag a curve: two histograms, and what each bar pays for its width. */
export function Panel({ lab, level }: OwnPanelProps) {
  const id = `lab-${lab.id}`;
  const [heights, setHeights] = useState<Heights>(straight);
  const [shape, setShape] = useState<Shape>('even');
  const [chosen, choose] = useState(5);
  const [touched, touch] = useState(false);
  const [told, tell] = useState('');
  const { guess, asked } = useGuess(lab.id, predict);
  useEffect(() => {
    const link = linked(lab.id);
    if (!link) return;
    const curve = readHeights(link.get('y') ?? '');
    if (curve) setHeights(curve);
    else if (link.has('y')) tell('The link held no curve that climbs; the lab opens with its own.');
    if (link.get('d') === 'bell') setShape('bell');
  }, [lab.id]);

  const bars = stretched(heights, shape);
  const stretches = bars.map(({ stretch }) => stretch);
  const seen = touched && Math.max(...stretches) >= plain * Math.min(...stretches);
  const move = (knot: number, height: number) => {
    const next = moved(heights, knot, height);
    touch(true);
    setHeights(next);
    const held = Math.abs(next[knot]! - height) > heldBack && height > 0 && height < highest;
    tell(
      held
        ? 'The curve must keep climbing: if it turned back, two x would land on one y, and nothing could tell them apart again.'
        : '',
    );
  };
  const press = (preset: Preset) => {
    touch(true);
    setHeights(preset.heights);
    setShape(preset.shape ?? 'even');
    tell('');
  };
  const reset = () => {
    setHeights(straight);
    setShape('even');
    tell('The curve is y = x again.');
  };
  const share = {
    hash: () =>
      hashOf(lab.id, {
        y: heights.map((y) => +y.toFixed(3)).join(','),
        d: shape === 'bell' ? shape : undefined,
      }),
    opens: 'this curve',
    tell,
  };
  const current = presets.find((p) => p.heights.join() === heights.join() && (p.shape ?? 'even') === shape);
  return (
    <OwnFrame
      lab={lab}
      level={level}
      state={touched ? 'running' : 'idle'}
      told={told}
      share={share}
      words={describe(heights, bars, shape)}
    >
      <Predict id={id} {...asked} />
      <p class="ask">
        Drag the seven dots up and down, or reach them with Tab and press the arrow keys. Point at a bar to
        follow it.
      </p>
      <div class="stretch-room">
        <Plot id={id} heights={heights} bars={bars} chosen={chosen} onMove={move} onChoose={choose} />
        <Side {...{ id, bars, chosen, shape }} onChoose={choose} onShape={setShape} />
      </div>
      <div class="presets" role="group" aria-label="Presets">
        {presets.map((preset) => (
          <button
            key={preset.id}
            type="button"
            class="btn slim"
            aria-pressed={current === preset}
            onClick={() => press(preset)}
          >
            {preset.label}
          </button>
        ))}
        <button type="button" class="btn slim" onClick={reset}>
          Reset
        </button>
        {current && <p class="small">{current.note}</p>}
      </div>
      <Verdict
        guess={guess}
        verdict={seen ? predict.answer({ step: 0, metrics: {}, trail: [] }) : undefined}
      />
      <ByNumber heights={heights} onMove={move} onTell={tell} />
    </OwnFrame>
  );
}
