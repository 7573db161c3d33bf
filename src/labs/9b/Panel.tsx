import { useEffect, useState } from 'preact/hooks';
import type { OwnPanelProps } from '../OwnLab';
import { Predict } from '../parts/Predict';
import { Typed } from '../parts/Typed';
import { Chevron } from '../parts/icons';
import { keepGuess, keptGuess } from '../state/kept-guess';
import type { Guess } from '../state/lab-state';
import { Plot } from './Plot';
import { highest, knots, moved, readHeights, straight, stretched, type Heights, type Shape } from './stretch';
import { barInWords, describe, predict, presets } from './words';
import './stretch.css';

/** The learner's guess is judged once a bar has been stretched or squeezed by this factor. */
const plain = 1.5;

/** Drag a curve: two histograms, and what each bar pays for its width. */
export function Panel({ lab, level }: OwnPanelProps) {
  const id = `lab-${lab.id}`;
  const [heights, setHeights] = useState<Heights>(straight);
  const [shape, setShape] = useState<Shape>('even');
  const [chosen, choose] = useState(5);
  const [touched, touch] = useState(false);
  const [guess, setGuess] = useState<Guess>({ stage: 'open' });
  const [told, tell] = useState('');
  const [words, showWords] = useState(true);
  useEffect(() => {
    const choice = keptGuess(lab.id, predict);
    if (choice) setGuess({ stage: 'locked', choice, earlier: true });
    const [target, query] = location.hash.slice(1).split('?');
    if (target !== id || query === undefined) return;
    const asked = new URLSearchParams(query);
    const curve = readHeights(asked.get('y') ?? '');
    if (curve) setHeights(curve);
    else if (asked.has('y')) tell('The link held no curve that climbs; the lab opens with its own.');
    if (asked.get('d') === 'bell') setShape('bell');
  }, [lab, id]);

  const bars = stretched(heights, shape);
  const bar = bars[chosen]!;
  const stretches = bars.map(({ stretch }) => stretch);
  const seen = touched && stretches.some((s) => s >= plain || s <= 1 / plain);
  const verdict = seen ? predict.answer({ step: 0, metrics: {}, trail: [] }) : undefined;
  const move = (knot: number, height: number) => {
    const next = moved(heights, knot, height);
    touch(true);
    setHeights(next);
    const held = Math.abs(next[knot]! - height) > 0.03 && height > 0 && height < highest;
    tell(
      held
        ? 'The curve must keep climbing: if it turned back, two x would land on one y, and nothing could tell them apart again.'
        : '',
    );
  };
  const copyLink = async () => {
    const link = `${location.href.split('#')[0]}#${id}?y=${heights.map((y) => +y.toFixed(3)).join(',')}${shape === 'bell' ? '&d=bell' : ''}&v=1`;
    await navigator.clipboard.writeText(link).then(
      () => tell('Link copied: it opens this curve.'),
      () => tell(`This browser does not let a page copy. The link is ${link}`),
    );
  };
  const reset = () => {
    setHeights(straight);
    setShape('even');
    tell('The curve is y = x again.');
  };
  const current = presets.find((p) => p.heights.join() === heights.join() && (p.shape ?? 'even') === shape);
  const Title = level === 2 ? 'h2' : 'h3';
  const sum = (of: (b: (typeof bars)[number]) => number) =>
    bars.reduce((all, b) => all + of(b), 0).toFixed(2);
  return (
    <section
      class="lab"
      id={id}
      aria-labelledby={`${id}-title`}
      data-lab={lab.id}
      data-state={touched ? 'running' : 'idle'}
      data-step={0}
      data-backend="none"
      data-seed={0}
    >
      <div class="lab-box own">
        <div class="lab-head">
          <Title class="lab-title" id={`${id}-title`}>
            <span>Lab {lab.id.toUpperCase()}</span> {lab.title}
          </Title>
        </div>
        <Predict
          id={id}
          prediction={predict}
          guess={guess}
          onChoose={(choice) => setGuess({ stage: 'open', choice })}
          onLock={() => {
            if (!guess.choice) return;
            keepGuess(lab.id, guess.choice);
            setGuess({ ...guess, stage: 'locked' });
          }}
          onSkip={() => setGuess({ stage: 'skipped' })}
          onAgain={() => setGuess({ stage: 'open' })}
        />
        <p class="ask">
          Drag the seven dots up and down, or reach them with Tab and press the arrow keys. Point at a bar to
          follow it.
        </p>
        <div class="stretch-room">
          <Plot id={id} heights={heights} bars={bars} chosen={chosen} onMove={move} onChoose={choose} />
          <div class="stretch-side">
            <dl class="readouts">
              <div>
                <dt>Area before</dt>
                <dd>
                  <output data-metric="areaBefore" aria-live="off">
                    {sum((b) => b.before * (b.x[1] - b.x[0]))}
                  </output>
                </dd>
              </div>
              <div>
                <dt>Area after</dt>
                <dd>
                  <output data-metric="areaAfter" aria-live="off">
                    {sum((b) => b.after * (b.y[1] - b.y[0]))}
                  </output>
                </dd>
              </div>
              <div>
                <dt>Slope at the bar</dt>
                <dd>
                  <output data-metric="stretch" aria-live="off">
                    {bar.stretch.toFixed(2)}
                  </output>
                </dd>
              </div>
              <div>
                <dt>Log density</dt>
                <dd>
                  <output data-metric="logChange" aria-live="off">
                    {signed(-Math.log(bar.stretch))}
                  </output>{' '}
                  <small>nats</small>
                </dd>
              </div>
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
                  onInput={(e) => choose(+e.currentTarget.value - 1)}
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
                  onChange={(e) => setShape(e.currentTarget.value as Shape)}
                >
                  <option value="even">Even</option>
                  <option value="bell">One hump</option>
                </select>
              </div>
            </div>
            <p class="small">{barInWords(bar, chosen)}</p>
          </div>
        </div>
        <div class="presets" role="group" aria-label="Presets">
          {presets.map((preset) => (
            <button
              key={preset.id}
              type="button"
              class="btn slim"
              aria-pressed={current === preset}
              onClick={() => {
                touch(true);
                setHeights(preset.heights);
                setShape(preset.shape ?? 'even');
                tell('');
              }}
            >
              {preset.label}
            </button>
          ))}
          <button type="button" class="btn slim" onClick={reset}>
            Reset
          </button>
          <button type="button" class="btn slim" onClick={() => void copyLink()}>
            Copy link
          </button>
          {current && <p class="small">{current.note}</p>}
        </div>
        <p class="told" role="status">
          {told}
        </p>
        {verdict && (
          <div class="explain">
            <div class="happened">
              <b class="h">What happened</b>
              <p>
                {verdict.because}{' '}
                {guess.stage === 'locked' && guess.choice
                  ? guess.choice === verdict.id
                    ? 'As you said.'
                    : 'You expected otherwise.'
                  : ''}
              </p>
            </div>
          </div>
        )}
        <details class="describe">
          <summary>
            <Chevron />
            Set the heights by number
          </summary>
          <div class="heights">
            {Array.from({ length: knots }, (_, i) => (
              <label key={i}>
                <span>y at x = {(i / (knots - 1)).toFixed(2)}</span>{' '}
                <Typed
                  class="field"
                  min={0}
                  max={highest}
                  step={0.01}
                  value={+heights[i]!.toFixed(2)}
                  onCommit={(text) =>
                    Number.isFinite(Number(text)) && text.trim() !== ''
                      ? move(i, Number(text))
                      : tell(`“${text}” is not a number: the height stays ${heights[i]}.`)
                  }
                />
              </label>
            ))}
          </div>
        </details>
        <details class="describe" open={words} onToggle={(e) => showWords(e.currentTarget.open)}>
          <summary>
            <Chevron />
            The picture in words
          </summary>
          <p>{describe(heights, bars, shape)}</p>
        </details>
      </div>
    </section>
  );
}

const signed = (value: number) =>
  `${value > 0.004 ? '+' : value < -0.004 ? '−' : ''}${Math.abs(value).toFixed(2)}`;
