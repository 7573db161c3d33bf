import { useEffect, useMemo, useState } from 'preact/hooks';
import { about } from '../../models/vae-glyphs/about';
import type { Draw } from '../../viz/canvas';
import { drawGlyphs } from '../../viz/glyphs';
import { columnAt, drawRows, type GlyphRow } from '../../viz/rows';
import { hashOf, linked } from '../own/link';
import { useGuess } from '../own/useGuess';
import type { OwnPanelProps } from '../panel';
import { Canvas } from '../parts/Canvas';
import { Frame } from '../trained/Frame';
import { fromShades } from '../trained/shades';
import { Still } from '../trained/Still';
import { useAwake } from '../trained/useAwake';
import { useTrained } from '../trained/useTrained';
import { Controls } from './Controls';
import still from './still.json';
import { useWalk } from './useWalk';
import { fade, gray, stops } from './walk';
import { describe, predict } from './words';
import { choices, pictures, worlds, type World, type WorldName } from './world';

const middle = (stops - 1) / 2;
/** What the model makes of the first two digits: shown until it is loaded. */
const firstWalk = fromShades(still.walked);
const tabs = Object.entries(worlds).map(([name, { label }]) => [name, label] as const);

/** Two pictures, and two ways from one to the other. */
export function Panel({ lab, level, connect }: OwnPanelProps) {
  const [name, setName] = useState<WorldName>('digits');
  const [ends, setEnds] = useState<readonly [number, number]>([0, 1]);
  const [stop, setStop] = useState(middle);
  const [bit, setBit] = useState<number>();
  const [told, tell] = useState('');
  const question = useGuess(lab.id, predict);
  const { phase, failed, models, start } = useTrained(about, connect);
  const world: World = worlds[name];
  const { size } = world.set;
  const width = size * size;

  useEffect(() => {
    const link = linked(lab.id);
    if (!link) return;
    const within = (key: string, most: number, otherwise: number) => {
      const value = Number(link.get(key) ?? NaN);
      return Number.isInteger(value) && value >= 0 && value < most ? value : otherwise;
    };
    if (link.get('w') === 'faces') setName('faces');
    setEnds([within('a', choices, 0), within('b', choices, 1)]);
    setStop(within('s', stops, middle));
    if (link.has('along')) setBit(within('along', worlds.faces.attributes.length, 0));
  }, [lab.id]);

  const toWorld = (which: string) => {
    setName(which as WorldName);
    setBit(undefined);
    if (phase === 'ready') void start(worlds[which as WorldName].file);
  };
  const reset = () => {
    setEnds([0, 1]);
    setStop(middle);
    setBit(undefined);
    tell('The walk leads from the first picture to the second again.');
  };
  const share = {
    hash: () => hashOf(lab.id, { w: name, a: ends[0], b: ends[1], s: stop, along: bit }),
    opens: 'this walk',
    tell,
  };

  const deck = useMemo(() => pictures(world), [world]);
  const [a, b] = ends.map((i) => deck.images.subarray(i * width, (i + 1) * width)) as [
    Float32Array,
    Float32Array,
  ];
  const [from, to] = ends.map((i) => world.name(deck.labels![i]!)) as [string, string];
  const attribute = bit === undefined ? undefined : world.attributes[bit];
  const awake = useAwake();
  const asFirst = name === 'digits' && ends[0] === 0 && ends[1] === 1;
  const walked =
    useWalk(phase === 'ready' ? models.current[0] : undefined, world, a, b, bit) ??
    (asFirst ? firstWalk : undefined);
  const faded = useMemo(() => (bit === undefined ? fade(a, b) : undefined), [a, b, bit]);
  const at = (sheet: Float32Array | undefined, k = stop) => sheet?.subarray(k * width, (k + 1) * width);

  const rows: readonly GlyphRow[] = [
    ...(faded ? [{ name: 'pixel by pixel', hue: 'real', images: faded } as const] : []),
    ...(walked ? [{ name: 'through the code', hue: 'generated', images: walked } as const] : []),
  ];
  const strip: Draw = (surface, theme) => drawRows(surface, rows, size, theme, stop);
  /** Both ways at this stop, large. */
  const large = (sheet: Float32Array | undefined, hue: 'real' | 'generated') => {
    const draw: Draw = (surface, theme) => {
      const images = at(sheet);
      if (images) drawGlyphs(surface, { images, size, columns: 1, hue }, theme);
    };
    return draw;
  };
  // The question is about digits: gray ink says nothing of faces.
  const halfway = name === 'digits' &&
    phase === 'ready' &&
    faded &&
    walked && { faded: gray(at(faded, middle)!), walked: gray(at(walked, middle)!) };
  return (
    <Frame
      {...{ lab, level, phase, failed, question, told, tabs }}
      verdict={halfway ? predict.answer({ step: 0, metrics: halfway, trail: [] }) : undefined}
      words={describe({
        from,
        to,
        stop,
        attribute,
        ready: walked !== undefined,
        ...(name === 'digits' && { faded: at(faded), walked: at(walked) }),
      })}
      backend={models.current[0]?.backend}
      seed={7}
      tab={name}
      onTab={toWorld}
      onStart={() => void start(world.file)}
      onReset={reset}
      share={share}
    >
      <div class="walk-room">
        {awake ? (
          <Canvas
            class={faded && walked ? 'two' : 'one'}
            view="walk"
            label="The walk, stop by stop"
            describedBy="lab-7b-words"
            draw={strip}
            onPoint={({ x, width: wide }) => setStop(columnAt(x, wide, stops))}
          />
        ) : (
          <Still class="two" label="The walk, stop by stop" rows={rows} size={size} />
        )}
        <div class="walk-large">
          {faded && (
            <figure>
              <figcaption>Pixel by pixel, stop {stop + 1}</figcaption>
              {awake ? (
                <Canvas
                  view="faded"
                  label="Pixel by pixel, at this stop"
                  describedBy="lab-7b-words"
                  draw={large(faded, 'real')}
                />
              ) : (
                <Still
                  label="Pixel by pixel, at this stop"
                  rows={[{ name: '', hue: 'real', images: at(faded)! }]}
                  size={size}
                />
              )}
            </figure>
          )}
          {walked && (
            <figure>
              <figcaption>Through the code, stop {stop + 1}</figcaption>
              {awake ? (
                <Canvas
                  view="walked"
                  label="Through the code, at this stop"
                  describedBy="lab-7b-words"
                  draw={large(walked, 'generated')}
                />
              ) : (
                <Still
                  label="Through the code, at this stop"
                  rows={[{ name: '', hue: 'generated', images: at(walked)! }]}
                  size={size}
                />
              )}
            </figure>
          )}
          <Controls
            {...{ ends, stop, bit, from, to }}
            attributes={world.attributes}
            onEnds={setEnds}
            onStop={setStop}
            onBit={setBit}
          />
        </div>
      </div>
    </Frame>
  );
}
