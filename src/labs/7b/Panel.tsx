import { useEffect, useMemo, useState } from 'preact/hooks';
import { attributes } from '../../data/faces';
import type { Picture } from '../../engine/protocol';
import { about } from '../../models/vae-glyphs/about';
import type { Draw } from '../../viz/canvas';
import { drawGlyphs } from '../../viz/glyphs';
import { drawRows } from '../../viz/rows';
import type { OwnPanelProps } from '../panel';
import { Canvas } from '../parts/Canvas';
import type { Guess } from '../state/lab-state';
import { Frame } from '../trained/Frame';
import { useTrained } from '../trained/useTrained';
import { Controls } from './Controls';
import { predict } from './predict';
import { along, attribute, codeOf, fade, gray, path, stops } from './walk';

/** The models to walk in: file, pixels per side, numbers in a code, examples encoded. */
const worlds = {
  digits: { file: 'vae-glyphs-walk', size: 14, latent: 8, examples: 60 },
  faces: { file: 'vae-glyphs-faces', size: 28, latent: 10, examples: 400 },
} as const;
type World = keyof typeof worlds;

const tabs = [
  ['digits', 'Digits'],
  ['faces', 'Faces'],
] as const;

/** How far along an attribute: from this many times its direction before to as many after. */
const reach = 1.25;
const percent = (share: number) => `${Math.round(100 * share)} percent`;

/** Two pictures, and two ways from one to the other. */
export function Panel({ lab, level, connect }: OwnPanelProps) {
  const [world, setWorld] = useState<World>('digits');
  const { size, latent, examples } = worlds[world];
  const [ends, setEnds] = useState<readonly [number, number]>([0, 1]);
  const [stop, setStop] = useState((stops - 1) / 2);
  const [bit, setBit] = useState<number>();
  const [seen, see] = useState<Picture>();
  const [strip, setStrip] = useState<Float32Array>();
  const [guess, setGuess] = useState<Guess>({ stage: 'open' });
  const { phase, failed, models, start } = useTrained(about, connect);
  const width = size * size;
  const [a, b] = ends;

  const open = async (which: World) => {
    const [model] = await start(worlds[which].file);
    if (!model) return;
    setStrip(undefined);
    const { examples: n } = worlds[which];
    see(await model.look({ views: ['codes'], real: n, data: n }));
    setEnds([0, 1]);
  };
  const toWorld = (which: string) => {
    if (which === world) return;
    setWorld(which as World);
    setBit(undefined);
    see(undefined);
    if (phase === 'ready') void open(which as World);
  };

  const codes = seen?.views['codes'];
  const labels = seen?.labels;
  // One request for each walk that is asked for; only the answer to the last of them counts.
  useEffect(() => {
    const model = models.current[0];
    if (!model || !codes || codes.length !== 2 * latent * examples) return;
    let last = true;
    const from = codeOf(codes, latent, a);
    const given =
      bit === undefined || !labels
        ? path(from, codeOf(codes, latent, b))
        : along(from, attribute(codes, labels, latent, bit), reach);
    void model.look({ views: ['strip'], given: { strip: given } }).then(({ views }) => {
      if (last) setStrip(views['strip']);
    });
    return () => {
      last = false;
    };
  }, [codes, a, b, bit, world]);

  const pictures = seen?.real;
  const example = (i: number) => pictures!.subarray(i * width, (i + 1) * width);
  const faded = useMemo(
    () => (pictures && bit === undefined ? fade(example(a), example(b)) : undefined),
    [pictures, a, b, bit],
  );
  const at = (sheet: Float32Array) => sheet.subarray(stop * width, (stop + 1) * width);
  const fits = strip?.length === stops * width;
  const rows: Draw = (surface, theme) => {
    if (!strip || !fits) return;
    const walk = { name: 'through the code', hue: 'generated', images: strip } as const;
    const pixels = faded && ({ name: 'pixel by pixel', hue: 'real', images: faded } as const);
    drawRows(surface, pixels ? [pixels, walk] : [walk], size, theme);
  };
  const large =
    (sheet: Float32Array | undefined, hue: 'real' | 'generated'): Draw =>
    (surface, theme) =>
      sheet &&
      sheet.length === stops * width &&
      drawGlyphs(surface, { images: at(sheet), size, columns: 1, hue }, theme);

  useEffect(() => {
    if (!faded || !strip || !fits || guess.stage !== 'locked' || guess.verdict) return;
    const middle = (sheet: Float32Array) => gray(sheet.subarray(4 * width, 5 * width));
    setGuess({
      ...guess,
      verdict: { ...verdictOf(middle(faded), middle(strip)), right: guess.choice === 'code' },
    });
  }, [faded, strip, guess.stage]);

  const words =
    strip && fits
      ? `Stop ${stop + 1} of ${stops}. ${faded ? `Of the ink, ${percent(gray(at(faded)))} is half gray pixel by pixel, ` : 'Of the ink, '}${percent(gray(at(strip)))} through the code.`
      : '';
  return (
    <Frame
      {...{ lab, level, phase, failed, guess, predict, words }}
      backend={models.current[0]?.backend}
      seed={7}
      tabs={tabs}
      tab={world}
      onTab={toWorld}
      onStart={() => void open(world)}
      onGuess={setGuess}
      before="Two pictures, and two ways from one to the other: each pixel fading on its own, and the straight line between their codes, decoded."
    >
      <div class="views alone">
        <Canvas
          class="walk"
          view="walk"
          label="The walk, stop by stop"
          describedBy="lab-7b-words"
          draw={rows}
        />
        <div class="pair">
          {faded && (
            <Canvas
              view="faded"
              label="Pixel by pixel, at this stop"
              describedBy="lab-7b-words"
              draw={large(faded, 'real')}
            />
          )}
          <Canvas
            view="walked"
            label="Through the code, at this stop"
            describedBy="lab-7b-words"
            draw={large(strip, 'generated')}
          />
        </div>
      </div>
      <Controls
        name={(i) => (labels ? nameOf(world, labels[i]!) : '')}
        {...{ ends, stop, bit }}
        attributes={world === 'faces' ? attributes : []}
        onEnds={setEnds}
        onStop={setStop}
        onBit={setBit}
      />
    </Frame>
  );
}

const nameOf = (world: World, label: number) =>
  world === 'digits'
    ? `a ${label}`
    : attributes.filter((_, bit) => (label >> bit) & 1).join(', ') || 'no attribute';

const verdictOf = (faded: number, walked: number) => ({
  id: walked < faded ? 'code' : 'pixels',
  because: `Halfway, ${percent(faded)} of the ink is half gray pixel by pixel, and ${percent(walked)} through the code. Half gray ink is two pictures at once.`,
});
