import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { handwritten } from '../../data/glyphs/handwritten';
import { Stream } from '../../math/stream';
import { about } from '../../models/ddpm-glyphs/about';
import type { Draw } from '../../viz/canvas';
import { drawGlyphs } from '../../viz/glyphs';
import { GlyphPad } from '../data/GlyphPad';
import { hashOf, linked } from '../own/link';
import { useGuess } from '../own/useGuess';
import type { OwnPanelProps } from '../panel';
import { Canvas } from '../parts/Canvas';
import { Frame } from '../trained/Frame';
import { useTrained } from '../trained/useTrained';
import { Controls } from './Controls';
import { covered, fromHex, gray, toHex, variety } from './mask';
import { MaskPad } from './MaskPad';
import { useFillings } from './useFillings';
import { describe, digitNamed, predict } from './words';

const size = 14;
const width = size * size;
/** Digits to choose from, the same for everyone. */
const choices = 30;
const tabs = [
  ['digit', 'A digit'],
  ['own', 'Your own'],
] as const;

/** A digit with a part covered, and eight ways in which a trained model fills it. */
export function Panel({ lab, level, connect }: OwnPanelProps) {
  const [tab, setTab] = useState<'digit' | 'own'>('digit');
  const [chosen, choose] = useState(0);
  const [own, setOwn] = useState<Float32Array>(() => new Float32Array(width));
  const [known, setKnown] = useState(() => covered('right', size));
  const [brush, setBrush] = useState<0 | 1>(0);
  const [asked, ask] = useState<number>();
  const [w, setW] = useState(1);
  const [draws, setDraws] = useState(0);
  const [told, tell] = useState('');
  const question = useGuess(lab.id, predict);
  const { phase, failed, models, start } = useTrained(about, connect);
  const deck = useMemo(() => handwritten(size).draw(choices, new Stream(Stream.seedOf(3, 'fill'))), []);

  useEffect(() => {
    const link = linked(lab.id);
    if (!link) return;
    const whole = (key: string, most: number) => {
      const value = Number(link.get(key) ?? NaN);
      return Number.isInteger(value) && value >= 0 && value <= most ? value : undefined;
    };
    choose(whole('i', choices - 1) ?? 0);
    setKnown(fromHex(link.get('m') ?? '', size) ?? covered('right', size));
    ask(whole('c', 9));
    setW(whole('w', 4) ?? 1);
    setDraws(whole('n', 1000) ?? 0);
  }, [lab.id]);

  const ink = useMemo(
    () => (tab === 'own' ? own : deck.images.subarray(chosen * width, (chosen + 1) * width)),
    [tab, own, deck, chosen],
  );
  const gap = { ink, known, asked, w, draws };
  const filled = useFillings(phase === 'ready' ? models.current[0] : undefined, gap);
  const hidden = known.reduce((sum, value) => sum + 1 - value, 0) / width;
  const found = filled &&
    hidden > 0 && { variety: variety(filled, known), gray: gray(filled, known), own: gray(ink, known) };
  const sheet = useCallback<Draw>(
    (surface, theme) => {
      // Until the model has come: what each of the eight will begin with.
      const given = () =>
        Float32Array.from({ length: 8 * width }, (_, i) => ink[i % width]! * known[i % width]!);
      const [images, hue] = filled ? ([filled, 'generated'] as const) : ([given(), 'real'] as const);
      drawGlyphs(surface, { images, size, columns: 4, hue }, theme);
    },
    [filled, ink, known],
  );
  const reset = () => {
    setKnown(covered('right', size));
    ask(undefined);
    setW(1);
    setDraws(0);
    tell('The right half is covered again, and no class is asked for.');
  };
  const share = {
    hash: () =>
      hashOf(lab.id, {
        i: chosen,
        m: toHex(known),
        c: asked,
        w: asked === undefined ? undefined : w,
        n: draws || undefined,
      }),
    opens: 'this digit and its cover',
    tell,
  };
  const words = describe({
    digit: tab === 'own' ? 'your drawing' : digitNamed(deck.labels[chosen]!),
    hidden,
    asked,
    w,
    found: found || undefined,
  });
  return (
    <Frame
      {...{ lab, level, phase, failed, question, told, tabs, words, tab }}
      verdict={
        found ? predict.answer({ step: 0, metrics: { variety: found.variety }, trail: [] }) : undefined
      }
      backend={models.current[0]?.backend}
      seed={7}
      megabytes="0.5"
      onTab={(to) => setTab(to as typeof tab)}
      onStart={() => void start('ddpm-glyphs-fill')}
      onReset={reset}
      share={share}
    >
      <div class="fill-room">
        {tab === 'own' && (
          <figure>
            <figcaption>Draw a digit</figcaption>
            <GlyphPad size={size} pixels={own} onDraw={setOwn} label="Drawing square for a digit" />
          </figure>
        )}
        <figure>
          <figcaption>{brush ? 'Uncover by dragging' : 'Cover by dragging'}</figcaption>
          <MaskPad {...{ size, ink, known, brush }} describedBy={`lab-${lab.id}-words`} onCover={setKnown} />
        </figure>
        <figure class="filled">
          <figcaption>{filled ? 'Eight fillings' : 'Press Start to fill in each of these'}</figcaption>
          <Canvas
            view="fillings"
            label="Eight fillings by the model"
            describedBy={`lab-${lab.id}-words`}
            draw={sheet}
          />
        </figure>
      </div>
      <Controls
        {...{ known, size, brush, asked, w, draws }}
        choice={tab === 'digit' ? { chosen, labels: deck.labels, onChoose: choose } : undefined}
        onKnown={setKnown}
        onBrush={setBrush}
        onAsk={ask}
        onW={setW}
        onDraws={setDraws}
        onClear={tab === 'own' ? () => setOwn(new Float32Array(width)) : undefined}
      />
    </Frame>
  );
}
