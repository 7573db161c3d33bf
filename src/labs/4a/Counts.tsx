import { useEffect, useState } from 'preact/hooks';
import { begun, cut } from '../../data/text/words';
import { ByLength } from './ByLength';
import { Choices } from './Choices';
import type { Counted, HeldOut } from './counted';
import { expectation } from '../text/expectation';
import type { Settings } from './link';
import { shareOf } from '../text/marks';
import { Strange } from '../text/Strange';
import { Paper } from './Paper';
import { useScribe } from './useScribe';
import { describe, lengthOf, type Attempt } from './words';
import { Writing } from './Writing';

interface Props {
  readonly id: string;
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
  readonly counted: Counted | undefined;
  readonly heldOut: HeldOut | undefined;
  readonly load: () => Promise<Counted | undefined>;
  readonly list: boolean;
  readonly onAttempt: (attempt: Attempt) => void;
  readonly onTold: (told: string) => void;
  /** The picture in words. */
  readonly onWords: (words: string) => void;
}

/** Writing by counts: what followed what, as often as it did. */
export function Counts({
  id,
  settings,
  onChange,
  counted,
  heldOut,
  load,
  list,
  onAttempt,
  onTold,
  onWords,
}: Props) {
  const { unit, n, smoothing, temperature, seed } = settings;
  const [prompt, setPrompt] = useState('');
  const [busy, setBusy] = useState(false);
  const scribe = useScribe();
  const { page } = scribe;
  const mixed = heldOut?.bits['witten-bell'] ?? [];
  useEffect(
    () => onWords(describe({ unit, n, list }, page.text, shareOf(page.marks), mixed)),
    [unit, n, page, heldOut],
  );
  const go = async () => {
    if (scribe.writing) return scribe.stop();
    onTold('');
    setBusy(true);
    try {
      const made = await load();
      setBusy(false);
      if (!made) return;
      const author = {
        next: (tokens: readonly number[]) => expectation(made, tokens, n, smoothing),
        encode: (text: string) => made.reading.encode(unit === 'words' ? begun(text, made.reading) : text),
        decode: (tokens: readonly number[]) => made.reading.decode(tokens),
        source: made.source,
        list,
      };
      const done = await scribe.write(author, { prompt, count: lengthOf[unit], temperature, seed });
      if (done) onAttempt({ by: 'counts', unit, n, copied: shareOf(done.marks) });
    } catch (error) {
      onTold(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Choices id={id} settings={settings} onChange={onChange} />
      <Writing
        id={id}
        prompt={prompt}
        onPrompt={setPrompt}
        label={scribe.writing ? 'Stop writing' : busy ? 'Counting' : 'Write'}
        busy={busy}
        onGo={() => void go()}
        seed={seed}
        onSeed={() => onChange({ seed: (seed + 1) % 1_000_000 })}
      />
      {counted && unit === 'words' && (
        <Strange prompt={begun(prompt, counted.reading)} reading={counted.reading} parts={cut} as="ask" />
      )}
      {counted && unit === 'letters' && <Strange prompt={prompt} reading={counted.reading} as="ask" />}
      {!counted && (
        <p class="ask">
          The model counts what followed what in the text above, and writes by drawing from those counts.
          Press Write, then look back on more.
        </p>
      )}
      {counted && (
        <Paper page={page} prompt={prompt} reading={counted.reading} writing={scribe.writing} list={list} />
      )}
      {counted && <ByLength id={id} heldOut={heldOut} unit={unit} smoothing={smoothing} n={n} />}
    </>
  );
}
