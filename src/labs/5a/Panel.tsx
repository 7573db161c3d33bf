import { useEffect, useState } from 'preact/hooks';
import type { OwnPanelProps } from '../panel';
import { hashOf } from '../own/link';
import { OwnFrame } from '../own/OwnFrame';
import { useGuess } from '../own/useGuess';
import { Verdict } from '../own/Verdict';
import { Predict } from '../parts/Predict';
import { attend, firstQuery, readVector, tokens as first, type Vector } from './attend';
import { Numbers } from './Numbers';
import { Plane } from './Plane';
import { describe, predict } from './words';
import { Slider } from '../parts/Slider';

/** The guess is judged once the question has been this long. */
const long = 10;

/** One word asks, three answer. */
export function Panel({ lab, level }: OwnPanelProps) {
  const id = `lab-${lab.id}`;
  const [query, setQuery] = useState<Vector>(firstQuery);
  const [keys, setKeys] = useState<readonly Vector[]>(first.map(({ key }) => key));
  const [factor, setFactor] = useState(1);
  const [stretched, stretch] = useState(false);
  const [told, tell] = useState('');
  const { guess, asked } = useGuess(lab.id, predict);
  useEffect(() => {
    const [target, text] = location.hash.slice(1).split('?');
    if (target !== id || text === undefined) return;
    const link = new URLSearchParams(text);
    const q = link.get('q');
    const vector = q === null ? undefined : readVector(q);
    if (vector) setQuery(vector);
    else if (q !== null)
      tell('The link held no question that this plane has room for; the lab opens with its own.');
    const f = Number(link.get('f'));
    if (f >= 0 && f <= long && link.has('f')) setFactor(f);
    const k = link.get('k')?.split(';').map(readVector);
    if (k?.length === first.length && k.every((key) => key !== undefined)) setKeys(k as Vector[]);
  }, [id]);
  const tokens = first.map((token, i) => ({ ...token, key: keys[i]! }));
  const result = attend(query, tokens, factor);
  const lengthen = (value: number) => {
    setFactor(value);
    if (value === long) stretch(true);
  };
  const reset = () => {
    setQuery(firstQuery);
    setKeys(first.map(({ key }) => key));
    setFactor(1);
    tell('Question and keys are as they were.');
  };
  const share = {
    hash: () =>
      hashOf(lab.id, { q: query.join(','), k: keys.map((key) => key.join(',')).join(';'), f: factor }),
    opens: 'this question and these keys',
    tell,
  };
  const moveKey = (i: number) => (to: Vector) => setKeys(keys.map((key, j) => (j === i ? to : key)));
  return (
    <OwnFrame
      lab={lab}
      level={level}
      state={stretched ? 'running' : 'idle'}
      told={told}
      share={share}
      words={describe(query, factor, result)}
    >
      <Predict id={id} {...asked} />
      <p class="ask">
        The last word asks a question, q. Each word has a key, k: the better it fits the question, the more of
        its value goes into the answer. Drag the tips, or reach them with Tab and press the arrow keys.
      </p>
      <div class="attend-room">
        <Plane
          title="Question and keys"
          arrows={[
            ...tokens.map(({ word, key }, i) => ({
              name: word,
              at: key,
              kind: 'key' as const,
              weight: result.weights[i]!,
              onMove: moveKey(i),
            })),
            { name: factor === 1 ? 'q' : `q × ${factor}`, at: query, kind: 'query', onMove: setQuery },
          ]}
        />
        <Numbers tokens={tokens} result={result} />
        <Plane
          title="Values, and the answer mixed from them"
          arrows={[
            ...tokens.map(({ word, value }, i) => ({
              name: word,
              at: value,
              kind: 'value' as const,
              weight: result.weights[i]!,
            })),
            { name: 'answer', at: result.mixed, kind: 'mixed' },
          ]}
        />
      </div>
      <div class="knobs" role="group" aria-label="The question">
        <Slider
          id={`${id}-factor`}
          label="Length of the question"
          max={long}
          step={0.5}
          value={factor}
          shown={`× ${factor}`}
          said={`${factor} times`}
          onValue={lengthen}
        />
      </div>
      <div class="presets attend-acts" role="group" aria-label="Presets">
        <button type="button" class="btn slim" onClick={() => lengthen(long)}>
          Ten times as long
        </button>
        <button type="button" class="btn slim" onClick={() => setQuery([0, 0])}>
          Ask nothing
        </button>
        <button type="button" class="btn slim" onClick={reset}>
          Reset
        </button>
      </div>
      <Verdict
        guess={guess}
        verdict={stretched ? predict.answer({ step: 0, metrics: {}, trail: [] }) : undefined}
      />
    </OwnFrame>
  );
}
