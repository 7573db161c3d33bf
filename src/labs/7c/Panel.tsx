import { useEffect, useState } from 'preact/hooks';
import { about } from '../../models/vae-glyphs/about';
import type { Draw } from '../../viz/canvas';
import { drawRows, type GlyphRow } from '../../viz/rows';
import type { OwnPanelProps } from '../panel';
import { Canvas } from '../parts/Canvas';
import type { Guess } from '../state/lab-state';
import { Frame } from '../trained/Frame';
import { useTrained } from '../trained/useTrained';
import { digits, errors, mean, mixed, noised, size } from './deck';
import { Errors } from './Errors';
import { predict } from './predict';

const tabs = [
  ['clean', 'Clean it up'],
  ['odd', 'Find the odd one out'],
] as const;
type Tab = (typeof tabs)[number][0];

/** Rebuilt by the VAE, and by the denoising autoencoder. */
interface Rebuilt {
  readonly of: Float32Array;
  readonly vae: Float32Array;
  readonly denoiser: Float32Array;
}

/** Two models that rebuild what they are given: digits under noise, or digits among other things. */
export function Panel({ lab, level, connect }: OwnPanelProps) {
  const [tab, setTab] = useState<Tab>('clean');
  const [deal, setDeal] = useState(1);
  const [deviation, setDeviation] = useState(0.4);
  const [limit, setLimit] = useState(0.03);
  const [rebuilt, setRebuilt] = useState<Rebuilt>();
  const [guess, setGuess] = useState<Guess>({ stage: 'open' });
  const { phase, failed, models, start } = useTrained(about, connect);

  const clean = digits(deal);
  const { names } = mixed(deal);
  // One request each time; only the answer to the last of them counts.
  useEffect(() => {
    const [vae, denoiser] = models.current;
    if (phase !== 'ready' || !vae || !denoiser) return;
    let last = true;
    const given = tab === 'clean' ? noised(digits(deal), deviation, deal) : mixed(deal).images;
    const look = { views: ['rebuild'], given: { rebuild: given } };
    void Promise.all([vae.look(look), denoiser.look(look)]).then(([a, b]) => {
      if (last) setRebuilt({ of: given, vae: a.views['rebuild']!, denoiser: b.views['rebuild']! });
    });
    return () => {
      last = false;
    };
  }, [phase, tab, deal, deviation]);

  const off = rebuilt && {
    vae: errors(rebuilt.vae, clean),
    denoiser: errors(rebuilt.denoiser, clean),
    noise: errors(rebuilt.of, clean),
    mix: errors(rebuilt.vae, rebuilt.of),
  };
  const marked = off ? off.mix.map((error) => error > limit) : [];
  const draw: Draw = (surface, theme) => {
    if (!rebuilt) return;
    const rows: GlyphRow[] =
      tab === 'clean'
        ? [
            { name: 'clean', hue: 'real', images: clean },
            { name: 'what both models are given', hue: 'noise', images: rebuilt.of },
            { name: 'denoising autoencoder', hue: 'model', images: rebuilt.denoiser },
            { name: 'VAE', hue: 'generated', images: rebuilt.vae },
          ]
        : [
            { name: 'given', hue: 'real', images: rebuilt.of },
            { name: 'rebuilt by the VAE', hue: 'generated', images: rebuilt.vae },
          ];
    drawRows(surface, rows, size, theme);
  };
  const slips = names.filter((name, i) => name !== 'a digit' && !marked[i]);
  const words = !off
    ? ''
    : tab === 'clean'
      ? `Mean squared difference from the clean digits: ${mean(off.noise).toFixed(3)} as given, ${mean(off.denoiser).toFixed(3)} after the denoising autoencoder, ${mean(off.vae).toFixed(3)} after the VAE.`
      : `Errors: ${names.map((name, i) => `${name} ${off.mix[i]!.toFixed(3)}`).join(', ')}. ${marked.filter(Boolean).length} of 8 lie above the limit of ${limit.toFixed(3)}. ${slips.length > 0 ? `Below it slipped ${slips.join(', ')}.` : 'Nothing odd slipped through.'}`;

  useEffect(() => {
    if (tab !== 'odd' || !off || guess.stage !== 'locked' || guess.verdict) return;
    const worst = Math.max(...off.mix.slice(0, 4));
    const hidden = names.filter((_, i) => i >= 4 && off.mix[i]! < worst);
    const id = hidden.length === 0 ? 'all' : hidden.length === 4 ? 'none' : 'some';
    const because =
      hidden.length === 0
        ? 'In this row each odd drawing has a larger error than every digit.'
        : `In this row ${hidden.join(' and ')} came back with a smaller error than one of the digits.`;
    setGuess({ ...guess, verdict: { id, because, right: guess.choice === id } });
  }, [rebuilt, tab, guess.stage]);

  return (
    <Frame
      {...{ lab, level, phase, failed, guess, predict, words, tabs, tab }}
      backend={models.current[0]?.backend}
      seed={7}
      onTab={(name) => setTab(name as Tab)}
      onStart={() => void start('vae-glyphs-walk', 'vae-glyphs-clean')}
      onGuess={setGuess}
      before="Two models that rebuild what they are given: a VAE, and an autoencoder that was trained on noisy digits with the clean ones as answers."
    >
      <div class="views alone">
        <Canvas
          class={tab === 'clean' ? 'walk tall' : 'walk'}
          view={tab}
          label="Pictures above what is rebuilt of them"
          describedBy="lab-7c-words"
          draw={draw}
        />
        {tab === 'odd' && off && <Errors {...{ names, limit }} values={off.mix} />}
      </div>
      <div class="knobs" role="group" aria-label="What is given">
        {tab === 'clean' ? (
          <div class="knob">
            <label for="lab-7c-noise">
              <b>Noise</b>
            </label>
            <input
              type="range"
              id="lab-7c-noise"
              min={0}
              max={0.8}
              step={0.05}
              value={deviation}
              onInput={(e) => setDeviation(+e.currentTarget.value)}
            />
            <output>{deviation.toFixed(2)}</output>
          </div>
        ) : (
          <div class="knob">
            <label for="lab-7c-limit">
              <b>Call it odd above</b>
            </label>
            <input
              type="range"
              id="lab-7c-limit"
              min={0}
              max={0.12}
              step={0.002}
              value={limit}
              onInput={(e) => setLimit(+e.currentTarget.value)}
            />
            <output>{limit.toFixed(3)}</output>
          </div>
        )}
        <button type="button" class="btn" onClick={() => setDeal(deal + 1)}>
          Other digits
        </button>
      </div>
    </Frame>
  );
}
