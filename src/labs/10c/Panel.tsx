import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Draw } from '../../viz/canvas';
import { drawGlyphs } from '../../viz/glyphs';
import { drawStage } from '../../viz/stage';
import { correlation } from '../noising/cloud';
import { Frame } from '../noising/Frame';
import { usePlay } from '../noising/usePlay';
import { hashOf } from '../own/link';
import { SeedField } from '../own/SeedField';
import type { OwnPanelProps } from '../panel';
import { Canvas } from '../parts/Canvas';
import { faded, noiseCloud, noisePicture, onCluster, side, steps, toData, walked, window } from './walk';
import { Measured } from './Measured';
import { describe, predict } from './words';
import { Slider } from '../parts/Slider';

const points = 300;

/** The published program and a real denoiser, step by step from the same noise. */
export function Panel({ lab, level }: OwnPanelProps) {
  const id = `lab-${lab.id}`;
  const [step, setStep] = useState(0);
  const [seed, setSeed] = useState(7);
  const [bright, setBright] = useState(false);
  const [farthest, setFarthest] = useState(0);
  const [told, tell] = useState('');
  useEffect(() => {
    const [target, query] = location.hash.slice(1).split('?');
    if (target !== id || query === undefined) return;
    const asked = new URLSearchParams(query);
    const number = (key: string, most: number) => {
      const value = Math.round(Number(asked.get(key) ?? NaN));
      return value >= 0 && value <= most ? value : undefined;
    };
    setSeed((old) => number('seed', 999_999) ?? old);
    go(number('k', steps) ?? 0);
  }, [id]);
  const go = (to: number) => {
    setStep(to);
    setFarthest((old) => Math.max(old, to));
  };
  const picture = useMemo(() => noisePicture(seed), [seed]);
  const noise = useMemo(() => noiseCloud(seed, points), [seed]);
  const stages = useMemo(() => walked(noise), [noise]);
  const shrunk = useMemo(() => faded(noise, step), [noise, step]);
  const dark = useMemo(() => faded(picture, step), [picture, step]);
  const drawPicture = useCallback<Draw>(
    (surface, theme) => {
      const images = bright ? dark.map((v) => v / 0.9 ** step) : dark;
      drawGlyphs(surface, { images, size: side, columns: 1, hue: 'noise' }, theme);
    },
    [dark, bright, step],
  );
  const drawShrunk = useCallback<Draw>(
    (surface, theme) => drawStage(surface, { window, noise: toData(shrunk) }, theme, { bare: true }),
    [shrunk],
  );
  const drawWalked = useCallback<Draw>(
    (surface, theme) =>
      drawStage(surface, { window, generated: toData(stages[step]!) }, theme, { bare: true }),
    [stages, step],
  );
  const { playing, pause, toggle } = usePlay(step, steps, go);
  const measures = {
    step,
    fadedOn: onCluster(shrunk),
    walkedOn: onCluster(stages[step]!),
    correlation: correlation(noise, stages[step]!),
  };
  const same = correlation(picture, dark);
  const share = { hash: () => hashOf(lab.id, { k: step, seed }), opens: 'this step', tell };
  return (
    <Frame
      lab={lab}
      level={level}
      state={playing ? 'running' : step === 0 ? 'idle' : step === steps ? 'finished' : 'paused'}
      step={step}
      seed={seed}
      predict={predict}
      seen={farthest >= 10}
      told={told}
      share={share}
      words={describe(measures)}
    >
      <p class="ask">
        Press Start. All three begin as noise; the cloud is the same in the middle and on the right.
      </p>
      <div class="noising-three">
        <div>
          <p class="view-title">The published program, on a picture</p>
          <Canvas
            view="picture"
            label="A picture of noise, times 0.9 at each step"
            describedBy={`${id}-words`}
            draw={drawPicture}
          />
        </div>
        <div>
          <p class="view-title">The same program, on a cloud</p>
          <Canvas
            view="shrunk"
            label="A cloud of noise, times 0.9 at each step"
            describedBy={`${id}-words`}
            draw={drawShrunk}
          />
        </div>
        <div>
          <p class="view-title">A real denoiser, on that cloud</p>
          <Canvas
            view="walked"
            label="The same cloud, denoised"
            describedBy={`${id}-words`}
            draw={drawWalked}
          />
        </div>
      </div>
      <Measured measures={measures} same={same} />
      <div class="transport" role="group" aria-label="Both programs, step by step">
        <button type="button" class="btn primary go" onClick={toggle}>
          {playing ? 'Pause' : step === 0 || step === steps ? 'Start' : 'Continue'}
        </button>
        <button type="button" class="btn" onClick={() => (pause(), go(Math.min(steps, step + 1)))}>
          Step
        </button>
        <button type="button" class="btn" onClick={() => (pause(), setStep(0))}>
          Reset
        </button>
        <label class="speed turn">
          <input type="checkbox" checked={bright} onChange={(e) => setBright(e.currentTarget.checked)} /> Turn
          the picture’s brightness up again
        </label>
      </div>
      <div class="knobs" role="group" aria-label="Where both programs stand">
        <Slider id={`${id}-k`} label="Step" max={steps} value={step} onValue={(to) => (pause(), go(to))} />
        <SeedField id={id} seed={seed} onSeed={setSeed} />
      </div>
    </Frame>
  );
}
