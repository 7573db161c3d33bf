import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { corpusOf } from '../../data/text/corpora';
import type { Decoder } from '../../models/decoding/decoding';
import { useLazy } from '../parts/useLazy';
import type { Hands } from '../show';
import type { LabState } from '../state/lab-state';
import { copiedShare, knownLines, linesOf } from './copied';
import { DecoderKnobs } from './DecoderKnobs';
import { Earlier } from './Earlier';
import { grown, noMarks, spansIn } from './marks';
import { decoding } from './reading';
import { Sheet } from './Sheet';
import { inSlices } from './slices';
import { Strange } from './Strange';
import { useWriter } from './useWriter';

interface Props {
  readonly id: string;
  readonly state: LabState;
  readonly hands: Hands;
  /** Writes without being asked while the model learns, and keeps what it wrote before. */
  readonly live?: boolean;
}

/** Symbols that one press writes. */
const length = 120;
/** A stretch as long as this, in characters, that stands in the source counts as copied. */
const least = 12;

/** What the model writes, as it writes it: stopped at once, and every symbol tells what else it might have been. */
export function Writer({ id, state, hands, live = false }: Props) {
  const [decoder, setDecoder] = useState<Decoder>({ temperature: 0.8, topK: 0, topP: 1 });
  const [picked, pick] = useState<number>();
  const [keepOn, setKeepOn] = useState(live);
  const [keys, setKeys] = useState(false);
  const writer = useWriter(state, hands, decoder);
  const { prompt, written, reading, writing, ready, earlier, begunAt } = writer;
  const { text, phase } = state;
  const begun = useRef(false);
  begun.current ||= written.length > 0;
  const [source, setSource] = useState('');
  useEffect(() => {
    let wanted = true;
    setSource('');
    if (begun.current && text && reading)
      void inSlices(decoding(reading, text.train), () => wanted).then((all) => all && setSource(all));
    return () => void (wanted = false);
  }, [begun.current, text, reading]);
  const output = reading?.decode(written.map(({ symbol }) => symbol)) ?? '';
  const list = corpusOf((state.running ?? state.settings).data.set)?.list;
  const before = useRef({ source, text: '', marks: noMarks });
  const spans = useMemo(() => {
    if (list) return linesOf(output, source);
    const { marks, text: settled, source: same } = before.current;
    const goesOn = same === source && output.startsWith(settled);
    before.current = { source, text: output, marks: grown(goesOn ? marks : noMarks, output, source, least) };
    return spansIn(output, before.current.marks);
  }, [output, source, list]);
  const chosen = picked === undefined ? undefined : written[picked];
  const Picked = useLazy(chosen && (async () => (await import('./Picked')).Picked));
  const write = (on: boolean) => {
    pick(undefined);
    writer.write(length, on);
  };
  const stop = () => {
    setKeepOn(false);
    writer.stop();
  };
  // While it learns, and once more when it has learned.
  const learning = phase.name === 'running' || (phase.name === 'finished' && begunAt < state.step);
  const again = keepOn && ready && !writing && !keys && picked === undefined && learning;
  useEffect(() => {
    if (again) writer.write(length, false);
  }, [again]);
  return (
    <div class="writer" role="group" aria-label="Writing">
      <div class="writer-acts">
        <label for={`${id}-prompt`}>Begin with</label>
        <input
          id={`${id}-prompt`}
          class="field"
          type="text"
          maxLength={400}
          value={prompt}
          placeholder={list ? 'a line of its own' : 'nothing'}
          onInput={(e) => writer.setPrompt(e.currentTarget.value)}
        />
        <button
          type="button"
          class="btn"
          aria-disabled={!ready}
          onClick={() => (writing ? stop() : ready && write(false))}
        >
          {writing ? 'Stop writing' : 'Write'}
        </button>
        <button
          type="button"
          class="btn"
          aria-disabled={!ready || writing || written.length === 0}
          onClick={() => ready && !writing && written.length > 0 && write(true)}
        >
          Write on
        </button>
        {live && (
          <label class="writer-keep">
            <input type="checkbox" checked={keepOn} onChange={(e) => setKeepOn(e.currentTarget.checked)} />
            Keep writing while it learns
          </label>
        )}
      </div>
      <Strange prompt={prompt} reading={reading} />
      <DecoderKnobs id={id} decoder={decoder} onChange={setDecoder} />
      {(!reading || written.length === 0) && (
        <p class="sheet-of-text prompted">
          {ready
            ? 'Press Write.'
            : `There is no model to write yet. Press Start${live ? ': it writes while it learns.' : ', and write at any time while it trains.'}`}
        </p>
      )}
      {reading && written.length > 0 && (
        <>
          <p class="view-title">
            Begun at step {begunAt}. Press a letter to see what else it might have been.
          </p>
          <Sheet
            prompt={writer.begunWith}
            list={Boolean(list)}
            written={written}
            reading={reading}
            spans={spans}
            picked={picked}
            onPick={pick}
            onKeys={setKeys}
          />
          {Picked && chosen && <Picked written={chosen} reading={reading} />}
          <p class="small" role="status">
            {writing ? '' : judged()}
          </p>
          {live && <Earlier texts={earlier} reading={reading} />}
        </>
      )}
    </div>
  );

  function judged(): string {
    if (!list)
      return `${Math.round(100 * copiedShare(spans))} percent of it stands word for word in the text, in stretches of ${least} characters or more (underlined).`;
    const { known, all } = knownLines(output, source);
    return `${all} names: ${known} from the list it learned from (underlined), ${all - known} new.`;
  }
}
