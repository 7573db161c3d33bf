import { useEffect, useState } from 'preact/hooks';
import type { OwnImages } from '../../data/data';
import { about } from '../../models/vae-glyphs/about';
import type { Draw } from '../../viz/canvas';
import { drawRows, type GlyphRow } from '../../viz/rows';
import { hashOf, linked } from '../own/link';
import { useGuess } from '../own/useGuess';
import type { OwnPanelProps } from '../panel';
import { Canvas } from '../parts/Canvas';
import { Frame } from '../trained/Frame';
import { Pictures } from '../trained/Pictures';
import { fromShades } from '../trained/shades';
import { Still } from '../trained/Still';
import { useAwake } from '../trained/useAwake';
import { useTrained } from '../trained/useTrained';
import { errors, plain, size } from './deck';
import { Errors } from './Errors';
import still from './still.json';
import { useDeck, type Tab } from './useDeck';
import { useRebuilt, useUsual, type Rebuilt } from './useRebuilt';
import { describeClean, describeOdd, predict } from './words';
import { Slider } from '../parts/Slider';

const tabs = [
  ['clean', 'Clean it up'],
  ['odd', 'Find the odd one out'],
] as const;

const [firstNoise, mostNoise] = [0.4, 0.8];
const [firstLimit, mostLimit] = [0.03, 0.12];

/** What the models make of the first pictures: shown until they are loaded. */
const [vae, denoiser, odd] = [still.vae, still.denoiser, still.odd].map(fromShades) as [
  Float32Array,
  Float32Array,
  Float32Array,
];
const first: Readonly<Record<Tab, Omit<Rebuilt, 'of'>>> = {
  clean: { vae, denoiser },
  odd: { vae: odd, denoiser: odd },
};

/** Two models that rebuild what they are given: digits under noise, or digits among other things. */
export function Panel({ lab, level, connect }: OwnPanelProps) {
  const [tab, setTab] = useState<Tab>('clean');
  const [deal, setDeal] = useState(1);
  const [deviation, setDeviation] = useState(firstNoise);
  const [limit, setLimit] = useState(firstLimit);
  const [own, setOwn] = useState(false);
  const [data, setData] = useState<OwnImages>();
  const [told, tell] = useState('');
  const question = useGuess(lab.id, predict);
  const { phase, failed, models, start } = useTrained(about, connect);
  useEffect(() => {
    const link = linked(lab.id);
    if (!link) return;
    const within = (key: string, most: number, otherwise: number) => {
      const value = Number(link.get(key) ?? NaN);
      return value >= 0 && value <= most ? value : otherwise;
    };
    if (link.get('t') === 'odd') setTab('odd');
    setDeal(Math.floor(within('n', 1e6, 1)));
    setDeviation(within('noise', mostNoise, firstNoise));
    setLimit(within('limit', mostLimit, firstLimit));
  }, [lab.id]);

  const mine = own ? data?.images : undefined;
  const { clean, given, names, shown, another } = useDeck(tab, deal, deviation, mine);
  const awake = useAwake();
  const asFirst = !mine && deal === 1 && (tab === 'odd' || deviation === firstNoise);
  const rebuilt: Rebuilt | undefined =
    useRebuilt(phase === 'ready' ? models.current : [], given) ??
    (asFirst ? { of: given, ...first[tab] } : undefined);
  const usual = useUsual(tab === 'odd' && phase === 'ready' ? models.current[0] : undefined);
  const off = rebuilt &&
    tab === 'clean' && {
      noise: errors(given, clean),
      denoiser: errors(rebuilt.denoiser, clean),
      vae: errors(rebuilt.vae, clean),
    };
  const errorsOf = tab === 'odd' && rebuilt ? errors(rebuilt.vae, given) : undefined;
  const made: readonly GlyphRow[] = !rebuilt
    ? []
    : tab === 'clean'
      ? [
          { name: 'denoising autoencoder', hue: 'model', images: rebuilt.denoiser },
          { name: 'VAE', hue: 'generated', images: rebuilt.vae },
        ]
      : [{ name: 'rebuilt by the VAE', hue: 'generated', images: rebuilt.vae }];
  const rows: readonly GlyphRow[] =
    tab === 'clean'
      ? [
          { name: 'clean', hue: 'real', images: clean },
          { name: 'what both models are given', hue: 'noise', images: given },
          ...made,
        ]
      : [{ name: 'given', hue: 'real', images: given }, ...made];
  const draw: Draw = (surface, theme) => drawRows(surface, rows, size, theme);
  const worst = errorsOf && Math.max(...errorsOf.slice(0, plain));
  // The question is about the four drawings: the reader's own pictures may well be digits.
  const hidden = mine ? undefined : errorsOf?.filter((error, i) => i >= plain && error < worst!).length;
  // The errors of the drawings answer the question.
  const held = errorsOf !== undefined && hidden !== undefined && question.guess.stage === 'open';
  const reset = () => {
    setDeal(1);
    setDeviation(firstNoise);
    setLimit(firstLimit);
    tell('The first pictures, noise and limit are as they were.');
  };
  const share = {
    hash: () => hashOf(lab.id, { t: tab, n: deal, noise: deviation, limit }),
    opens: mine ? 'this lab, without your own pictures' : 'these pictures',
    tell,
  };
  const knob =
    tab === 'clean' ? (
      <Slider
        id="lab-7c-noise"
        label="Noise"
        max={mostNoise}
        step={0.05}
        value={deviation}
        shown={deviation.toFixed(2)}
        onValue={setDeviation}
      />
    ) : (
      <Slider
        id="lab-7c-limit"
        label="Call it odd above"
        max={mostLimit}
        step={0.002}
        value={limit}
        shown={limit.toFixed(3)}
        onValue={setLimit}
      />
    );
  const height = ['', 'one', 'two', '', 'four'][rows.length];
  return (
    <Frame
      {...{ lab, level, phase, failed, question, told, tabs, tab }}
      verdict={hidden === undefined ? undefined : predict.answer({ step: 0, metrics: { hidden }, trail: [] })}
      words={
        tab === 'clean'
          ? describeClean(deviation, off || undefined, shown)
          : describeOdd(names, held ? 'held' : errorsOf, { usual, limit })
      }
      backend={models.current[0]?.backend}
      seed={7}
      onTab={(name) => setTab(name as Tab)}
      onStart={() => void start('vae-glyphs-walk', 'vae-glyphs-clean')}
      onReset={reset}
      share={share}
    >
      <div class="walk-room">
        {awake ? (
          <Canvas
            class={height}
            view={tab}
            label="Pictures above what is rebuilt of them"
            describedBy="lab-7c-words"
            draw={draw}
          />
        ) : (
          <Still class={height} label="Pictures above what is rebuilt of them" rows={rows} size={size} />
        )}
        <div class="walk-large">
          {errorsOf && !held && <Errors {...{ names, limit, usual }} values={errorsOf} />}
          <div class="knobs" role="group" aria-label="What is given">
            {knob}
            <button type="button" class="btn" onClick={() => setDeal(deal + 1)}>
              {another}
            </button>
          </div>
        </div>
      </div>
      <Pictures
        lab={lab.id}
        {...{ size, own, data }}
        course={tab === 'clean' ? 'The course’s digits' : 'The course’s drawings'}
        mine="Your own"
        onOwn={(next) => {
          setOwn(next);
          setDeal(1);
        }}
        onData={(next) => {
          setData(next);
          setDeal(1);
        }}
      />
    </Frame>
  );
}
