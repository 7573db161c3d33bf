import { useEffect, useRef, useState } from 'preact/hooks';
import { Stream } from '../../math/stream';
import type { OwnPanelProps } from '../panel';
import { OwnFrame } from '../own/OwnFrame';
import { useGuess } from '../own/useGuess';
import { Verdict } from '../own/Verdict';
import { Predict } from '../parts/Predict';
import { firstSeed } from '../state/lab-state';
import { hashOf, linked } from '../own/link';
import { OwnText } from '../data/OwnText';
import { texts as corpora } from '../text/chosen';
import { marking, shareOf } from '../text/marks';
import { Select } from '../parts/Select';
import { inSlices } from '../text/slices';
import { repetition, ways, writing } from './five';
import { Box, type Shown } from './Box';
import { useModel } from './useModel';
import { begins, copiedFrom, describe, length, predict } from './words';

const longestBegin = 80;
const seeds = 1_000_000;

/** Which decoder is at work, after which beginning, and what it has written so far. */
interface Growing {
  readonly id: string;
  readonly begin: string;
  readonly text: string;
}

/** Five boxes of text from one model. */
export function Panel({ lab, level }: OwnPanelProps) {
  const id = `lab-${lab.id}`;
  const [begin, setBegin] = useState<string>(begins[0]);
  const [seed, setSeed] = useState(firstSeed);
  const [texts, setTexts] = useState<Readonly<Record<string, Shown>>>({});
  const [told, tell] = useState('');
  const [growing, grow] = useState<Growing>();
  const { guess, asked } = useGuess(lab.id, predict);
  const [corpus, setCorpus] = useState<string>('course');
  const [own, setOwn] = useState('');
  const load = useModel({ corpus, own });
  const job = useRef(0);
  const empty = corpus === 'text' && own === '';
  useEffect(() => {
    const link = linked(lab.id);
    const from = link?.get('b');
    if (from) setBegin(from.slice(0, longestBegin));
    const text = link?.get('d');
    if (corpora.some(([name]) => name === text && name !== 'text')) setCorpus(text!);
    const dice = Number(link?.get('s') ?? NaN);
    if (Number.isInteger(dice) && dice >= 0 && dice < seeds) setSeed(dice);
  }, [lab.id]);
  const stop = () => {
    job.current++;
    grow(undefined);
  };
  useEffect(() => stop, []);
  const take = (change: () => void) => {
    stop();
    setTexts({});
    change();
  };
  const reset = () => {
    take(() => setCorpus('course'));
    setBegin(begins[0]);
    setSeed(firstSeed);
    tell('Everything is as it was.');
  };
  const go = async () => {
    tell('');
    stop();
    const mine = job.current;
    const wanted = () => job.current === mine;
    setTexts({});
    grow({ id: ways[0]!.id, begin, text: '' });
    try {
      const counts = await load(wanted);
      if (!counts) return;
      const { reading, source } = counts;
      const prompt = [...reading.encode(begin || ' ')];
      const written: Record<string, Shown> = {};
      for (const way of ways) {
        const rng = new Stream(Stream.seedOf(seed, way.id));
        const told = (tokens: readonly number[]) => grow({ id: way.id, begin, text: reading.decode(tokens) });
        const found = await inSlices(writing(counts, prompt, way, length, rng, told), wanted);
        if (!found) return;
        const text = reading.decode(found.written.map(({ symbol }) => symbol));
        const marks = await inSlices(marking(text, source, copiedFrom), wanted);
        if (!marks) return;
        const judged = { repeats: repetition(text), copied: shareOf(marks) };
        written[way.id] = { ...found, ...judged, begin, text, marks, reading };
        setTexts({ ...written });
      }
      grow(undefined);
      tell('Five texts are there. Press a letter to see what else it might have been.');
    } catch (error) {
      if (!wanted()) return;
      grow(undefined);
      tell(error instanceof Error ? error.message : String(error));
    }
  };
  const halt = () => {
    stop();
    tell(`Stopped. ${Object.keys(texts).length} of five texts are there.`);
  };
  const done = Object.keys(texts).length === ways.length;
  return (
    <OwnFrame
      lab={lab}
      level={level}
      state={growing ? 'running' : done ? 'finished' : 'idle'}
      seed={seed}
      told={told}
      share={{
        hash: () =>
          hashOf(lab.id, {
            b: encodeURIComponent(begin),
            s: seed,
            d: ['course', 'text'].includes(corpus) ? undefined : corpus,
          }),
        opens:
          corpus === 'text' ? 'this beginning and seed, without your text' : 'this text, beginning and seed',
        tell,
      }}
      words={describe(texts)}
    >
      <Predict id={id} {...asked} />
      <p class="ask">
        The model has counted which letter followed which five in the text below. All five decoders ask it the
        same question, letter by letter; only the choice differs.
      </p>
      <div class="knobs" role="group" aria-label="Text">
        <Select
          id={`${id}-corpus`}
          label="Text"
          options={corpora}
          value={corpus}
          onPick={(name) => take(() => setCorpus(name))}
        />
        {corpus === 'text' && <OwnText id={id} text={own} onText={(text) => take(() => setOwn(text))} />}
      </div>
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
        <button
          type="button"
          class="btn primary"
          aria-disabled={empty}
          onClick={() => (growing ? halt() : !empty && void go())}
        >
          {growing ? 'Stop' : 'Write'}
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
            shown={texts[way.id]}
            growing={growing?.id === way.id ? growing : undefined}
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
