import { useEffect, useMemo, useState } from 'preact/hooks';
import { about } from '../../models/vae-glyphs/about';
import type { Draw } from '../../viz/canvas';
import { drawRows, type GlyphRow } from '../../viz/rows';
import { copyLink, linked } from '../own/link';
import { useGuess } from '../own/useGuess';
import type { OwnPanelProps } from '../panel';
import { Canvas } from '../parts/Canvas';
import { Frame } from '../trained/Frame';
import { useTrained } from '../trained/useTrained';
import { digits, errors, mixed, noised, size } from './deck';
import { Errors } from './Errors';
import { useRebuilt } from './useRebuilt';
import { describeClean, describeOdd, predict } from './words';

const tabs = [
  ['clean', 'Clean it up'],
  ['odd', 'Find the odd one out'],
] as const;
type Tab = (typeof tabs)[number][0];

const [firstNoise, mostNoise] = [0.4, 0.8];
const [firstLimit, mostLimit] = [0.03, 0.12];

/** Two models that rebuild what they are given: digits under noise, or digits among other things. */
export function Panel({ lab, level, connect }: OwnPanelProps) {
  const [tab, setTab] = useState<Tab>('clean');
  const [deal, setDeal] = useState(1);
  const [deviation, setDeviation] = useState(firstNoise);
  const [limit, setLimit] = useState(firstLimit);
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

  const clean = useMemo(() => digits(deal), [deal]);
  const mix = useMemo(() => mixed(deal), [deal]);
  const given = useMemo(
    () => (tab === 'clean' ? noised(clean, deviation, deal) : mix.images),
    [tab, clean, mix, deviation, deal],
  );
  const rebuilt = useRebuilt(phase === 'ready' ? models.current : [], given);
  const off = rebuilt &&
    tab === 'clean' && {
      noise: errors(given, clean),
      denoiser: errors(rebuilt.denoiser, clean),
      vae: errors(rebuilt.vae, clean),
    };
  const odd = tab === 'odd' && rebuilt ? errors(rebuilt.vae, given) : undefined;
  const draw: Draw = (surface, theme) => {
    const rows: GlyphRow[] =
      tab === 'clean'
        ? [
            { name: 'clean', hue: 'real', images: clean },
            { name: 'what both models are given', hue: 'noise', images: given },
            ...(rebuilt
              ? ([
                  { name: 'denoising autoencoder', hue: 'model', images: rebuilt.denoiser },
                  { name: 'VAE', hue: 'generated', images: rebuilt.vae },
                ] as const)
              : []),
          ]
        : [
            { name: 'given', hue: 'real', images: given },
            ...(rebuilt
              ? ([{ name: 'rebuilt by the VAE', hue: 'generated', images: rebuilt.vae }] as const)
              : []),
          ];
    drawRows(surface, rows, size, theme);
  };
  const worst = odd && Math.max(...odd.slice(0, 4));
  const hidden = odd?.filter((error, i) => i >= 4 && error < worst!).length;
  const reset = () => {
    setDeal(1);
    setDeviation(firstNoise);
    setLimit(firstLimit);
    tell('Digits, noise and limit are as they were.');
  };
  const copy = () =>
    void copyLink(lab.id, { t: tab, n: deal, noise: deviation, limit }, 'these pictures', tell);
  const knob =
    tab === 'clean' ? (
      <Slide
        id="noise"
        label="Noise"
        most={mostNoise}
        step={0.05}
        digits={2}
        value={deviation}
        on={setDeviation}
      />
    ) : (
      <Slide
        id="limit"
        label="Call it odd above"
        most={mostLimit}
        step={0.002}
        digits={3}
        value={limit}
        on={setLimit}
      />
    );
  const count = (tab === 'clean' ? 2 : 1) * (rebuilt ? 2 : 1);
  return (
    <Frame
      {...{ lab, level, phase, failed, question, told, tabs, tab }}
      verdict={hidden === undefined ? undefined : predict.answer({ step: 0, metrics: { hidden }, trail: [] })}
      words={
        tab === 'clean' ? describeClean(deviation, off || undefined) : describeOdd(mix.names, odd, limit)
      }
      backend={models.current[0]?.backend}
      seed={7}
      onTab={(name) => setTab(name as Tab)}
      onStart={() => void start('vae-glyphs-walk', 'vae-glyphs-clean')}
      onReset={reset}
      onCopy={copy}
    >
      <div class="walk-room">
        <Canvas
          class={['', 'one', 'two', '', 'four'][count]}
          view={tab}
          label="Pictures above what is rebuilt of them"
          describedBy="lab-7c-words"
          draw={draw}
        />
        <div class="walk-large">
          {odd && <Errors {...{ names: mix.names, limit }} values={odd} />}
          <div class="knobs" role="group" aria-label="What is given">
            {knob}
            <button type="button" class="btn" onClick={() => setDeal(deal + 1)}>
              Other digits
            </button>
          </div>
        </div>
      </div>
    </Frame>
  );
}

interface SlideProps {
  readonly id: string;
  readonly label: string;
  readonly most: number;
  readonly step: number;
  readonly digits: number;
  readonly value: number;
  readonly on: (value: number) => void;
}

const Slide = ({ id, label, most, step, digits: places, value, on }: SlideProps) => (
  <div class="knob">
    <label for={`lab-7c-${id}`}>
      <b>{label}</b>
    </label>
    <input
      type="range"
      id={`lab-7c-${id}`}
      min={0}
      max={most}
      step={step}
      value={value}
      onInput={(e) => on(+e.currentTarget.value)}
    />
    <output>{value.toFixed(places)}</output>
  </div>
);
