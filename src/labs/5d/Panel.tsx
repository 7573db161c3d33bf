import { useEffect, useState } from 'preact/hooks';
import { Stream } from '../../math/stream';
import type { OwnPanelProps } from '../panel';
import { OwnFrame } from '../own/OwnFrame';
import { useGuess } from '../own/useGuess';
import { Verdict } from '../own/Verdict';
import { Predict } from '../parts/Predict';
import { firstSeed } from '../state/lab-state';
import { hashOf, linked } from '../own/link';
import { repetition, ways, write } from './five';
import { useModel } from './useModel';
import { copiedShare, spansOf } from '../text/copied';
import { begins, copiedFrom, describe, length, predict, type Judged } from './words';

type Shown = Judged & { readonly text: string };

const longestBegin = 80;
const seeds = 1_000_000;

/** Five boxes of text from one model. */
export function Panel({ lab, level }: OwnPanelProps) {
  const id = `lab-${lab.id}`;
  const [begin, setBegin] = useState<string>(begins[0]);
  const [seed, setSeed] = useState(firstSeed);
  const [texts, setTexts] = useState<Readonly<Record<string, Shown>>>({});
  const [told, tell] = useState('');
  const { guess, asked } = useGuess(lab.id, predict);
  const { busy, load } = useModel();
  useEffect(() => {
    const link = linked(lab.id);
    const from = link?.get('b');
    if (from) setBegin(from.slice(0, longestBegin));
    const dice = Number(link?.get('s') ?? NaN);
    if (Number.isInteger(dice) && dice >= 0 && dice < seeds) setSeed(dice);
  }, [lab.id]);
  const reset = () => {
    setBegin(begins[0]);
    setSeed(firstSeed);
    setTexts({});
    tell('Everything is as it was.');
  };
  const go = async () => {
    tell('');
    try {
      const { model, reading, source } = await load();
      const prompt = [...reading.encode(begin || ' ')];
      const written: Record<string, Shown> = {};
      for (const way of ways) {
        const found = write(model, prompt, way, length, new Stream(Stream.seedOf(seed, way.id)));
        const text = reading.decode(found.tokens);
        written[way.id] = {
          ...found,
          text,
          repeats: repetition(text),
          copied: copiedShare(spansOf(text, source, copiedFrom)),
        };
        setTexts({ ...written });
        await new Promise((rested) => setTimeout(rested));
      }
      tell('Five texts are there.');
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error));
    }
  };
  const done = Object.keys(texts).length === ways.length;
  return (
    <OwnFrame
      lab={lab}
      level={level}
      state={busy ? 'running' : done ? 'finished' : 'idle'}
      seed={seed}
      told={told}
      share={{
        hash: () => hashOf(lab.id, { b: encodeURIComponent(begin), s: seed }),
        opens: 'this beginning and seed',
        tell,
      }}
      words={describe(texts)}
    >
      <Predict id={id} {...asked} />
      <p class="ask">
        The model has counted which letter followed which five in the prose of this course. All five decoders
        ask it the same question, letter by letter; only the choice differs.
      </p>
      <div class="writer-acts five-acts">
        <label for={`${id}-begin`}>Begin with</label>
        <input
          id={`${id}-begin`}
          class="field"
          type="text"
          maxLength={longestBegin}
          value={begin}
          onInput={(e) => setBegin(e.currentTarget.value)}
        />
        <button type="button" class="btn primary" aria-disabled={busy} onClick={() => !busy && void go()}>
          {busy ? 'Counting' : 'Write'}
        </button>
        <button type="button" class="btn" onClick={() => setSeed((seed + 1) % seeds)}>
          Another seed ({seed})
        </button>
        <button type="button" class="btn" onClick={reset}>
          Reset
        </button>
      </div>
      <div class="five">
        {ways.map((way) => (
          <Box
            key={way.id}
            label={way.label}
            help={way.help}
            begin={begin}
            shown={texts[way.id]}
            id={way.id}
          />
        ))}
      </div>
      <Verdict
        guess={guess}
        verdict={
          done
            ? predict.answer({
                step: 0,
                metrics: Object.fromEntries(
                  Object.entries(texts).map(([way, { repeats }]) => [way, repeats]),
                ),
                trail: [],
              })
            : undefined
        }
      />
    </OwnFrame>
  );
}

interface BoxProps {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly begin: string;
  readonly shown: Shown | undefined;
}

/** One decoder: what it wrote, how undecided it was, how often it repeated itself. */
const Box = ({ id, label, help, begin, shown }: BoxProps) => (
  <div class="five-box">
    <p class="view-title">
      <b>{label}</b> {help}
    </p>
    <p class="five-text">
      {shown ? (
        <>
          <span class="prompted">{begin}</span>
          {shown.text}
        </>
      ) : (
        <span class="prompted">Nothing yet.</span>
      )}
    </p>
    <dl class="readouts">
      <div>
        <dt>Repeated</dt>
        <dd>
          <output data-metric={`repetition-${id}`} data-value={shown?.repeats} aria-live="off">
            {shown ? `${Math.round(100 * shown.repeats)} %` : '–'}
          </output>
        </dd>
      </div>
      <div>
        <dt title={`In stretches of ${copiedFrom} letters or more`}>Copied</dt>
        <dd>
          <output data-metric={`copied-${id}`} data-value={shown?.copied} aria-live="off">
            {shown ? `${Math.round(100 * shown.copied)} %` : '–'}
          </output>
        </dd>
      </div>
      <div>
        <dt>Undecided, bits</dt>
        <dd>
          <output data-metric={`entropy-${id}`} data-value={shown?.entropy} aria-live="off">
            {shown ? shown.entropy.toFixed(2) : '–'}
          </output>
        </dd>
      </div>
    </dl>
  </div>
);
