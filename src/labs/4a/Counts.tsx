import { useEffect, useMemo, useState } from 'preact/hooks';
import { drawCurves } from '../../viz/curves';
import { Canvas } from '../parts/Canvas';
import { Choices } from './Choices';
import { bitsByLength, longestN, type Counted } from './counted';
import { expectation } from './counting';
import type { Settings } from './link';
import { shareOf } from './marks';
import { Paper } from './Paper';
import { useScribe } from './useScribe';
import { lengthOf, type Attempt } from './words';
import { Writing } from './Writing';

interface Props {
  readonly id: string;
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
  readonly counted: Counted | undefined;
  readonly load: () => Promise<Counted>;
  readonly onAttempt: (attempt: Attempt) => void;
  readonly onTold: (told: string) => void;
  readonly onWords: (text: string, copied: number, bits: readonly number[]) => void;
}

/** Writing by counts: what followed what, as often as it did. */
export function Counts({ id, settings, onChange, counted, load, onAttempt, onTold, onWords }: Props) {
  const { unit, n, smoothing, temperature, seed } = settings;
  const [prompt, setPrompt] = useState('');
  const [busy, setBusy] = useState(false);
  const scribe = useScribe();
  const bits = useMemo(() => (counted ? bitsByLength(counted, smoothing) : []), [counted, smoothing]);
  const { page } = scribe;
  const copied = shareOf(page.marks);
  useEffect(() => onWords(page.text, copied, bits), [page, bits]);
  const go = async () => {
    if (scribe.writing) return scribe.stop();
    onTold('');
    setBusy(true);
    try {
      const made = await load();
      setBusy(false);
      if (made.left > 0)
        onTold(
          `The first ${made.source.length.toLocaleString('en-US')} characters are counted; ${made.left.toLocaleString('en-US')} were left out.`,
        );
      const author = {
        next: (tokens: readonly number[]) => expectation(made, tokens, n, smoothing),
        encode: (text: string) => made.reading.encode(text),
        decode: (tokens: readonly number[]) => made.reading.decode(tokens),
        source: made.source,
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
      {counted && <Paper page={page} prompt={prompt} reading={counted.reading} writing={scribe.writing} />}
      {counted && <ByLength id={id} bits={bits} n={n} />}
    </>
  );
}

/** What held-out text costs, by n: falling, then rising. */
function ByLength({
  id,
  bits,
  n,
}: {
  readonly id: string;
  readonly bits: readonly number[];
  readonly n: number;
}) {
  const draw = useMemo(() => {
    const step = Float32Array.from(bits, (_, i) => i + 1);
    const values = Float32Array.from(bits, (value) => (Number.isFinite(value) ? value : NaN));
    const curves = [{ name: '', hue: 'model' as const, values }];
    return (surface: Parameters<typeof drawCurves>[0], theme: Parameters<typeof drawCurves>[2]) =>
      drawCurves(surface, { step, curves, until: longestN, across: 'n =' }, theme);
  }, [bits]);
  const now = bits[n - 1]!;
  return (
    <div class="by-length">
      <p class="view-title">
        Held-out text, bits per character, by n. Now{' '}
        <output data-metric="heldOut" data-value={now} aria-live="off">
          {Number.isFinite(now) ? now.toFixed(2) : 'infinite: something happened that it gave no chance'}
        </output>
      </p>
      <Canvas
        class="wide"
        view="by-length"
        label="Bits per character on held-out text against n"
        describedBy={`${id}-words`}
        draw={draw}
      />
    </div>
  );
}
