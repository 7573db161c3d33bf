import { useEffect, useMemo, useState } from 'preact/hooks';
import type { OwnImages } from '../../data/data';
import { about } from '../../models/vae-glyphs/about';
import type { Draw } from '../../viz/canvas';
import { columnAt, drawRows, type GlyphRow } from '../../viz/rows';
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
import { Controls } from './Controls';
import { endsOf, firstEnds } from './ends';
import { Large } from './Large';
import still from './still.json';
import { useWalk } from './useWalk';
import { apart, fade, gray, stops } from './walk';
import { describe, predict } from './words';
import { choices, worlds, type World, type WorldName } from './world';

const middle = (stops - 1) / 2;
/** What the model makes of the first two digits: shown until it is loaded. */
const firstWalk = fromShades(still.walked);
const tabs = Object.entries(worlds).map(([name, { label }]) => [name, label] as const);

/** Two pictures, and two ways from one to the other. */
export function Panel({ lab, level, connect }: OwnPanelProps) {
  const [name, setName] = useState<WorldName>('digits');
  const [own, setOwn] = useState(false);
  /** The reader's images, by their pixels per side. */
  const [mine, setMine] = useState<Readonly<Record<number, OwnImages | undefined>>>({});
  /** Picked among so many own ones: with others the walk begins anew. */
  const [picked, pick] = useState<{ readonly among: number; readonly ends: readonly [number, number] }>();
  const [stop, setStop] = useState(middle);
  const [bit, setBit] = useState<number>();
  const [told, tell] = useState('');
  const question = useGuess(lab.id, predict);
  const { phase, failed, models, start } = useTrained(about, connect);
  const world: World = worlds[name];
  const { size } = world.set;
  const width = size * size;
  const data = own ? mine[size] : undefined;
  const deck = useMemo(() => endsOf(world, data), [world, data]);
  const ends = picked?.among === deck.own ? picked.ends : firstEnds(deck);

  useEffect(() => {
    const link = linked(lab.id);
    if (!link) return;
    const within = (key: string, most: number, otherwise: number) => {
      const value = Number(link.get(key) ?? NaN);
      return Number.isInteger(value) && value >= 0 && value < most ? value : otherwise;
    };
    if (link.get('w') === 'faces') setName('faces');
    pick({ among: 0, ends: [within('a', choices, 0), within('b', choices, 1)] });
    setStop(within('s', stops, middle));
    if (link.has('along')) setBit(within('along', worlds.faces.attributes.length, 0));
  }, [lab.id]);

  const toWorld = (which: string) => {
    setName(which as WorldName);
    setBit(undefined);
    if (phase === 'ready') void start(worlds[which as WorldName].file);
  };
  const reset = () => {
    pick(undefined);
    setStop(middle);
    setBit(undefined);
    tell('The walk leads from the first picture to the second again.');
  };
  const [a, b] = useMemo(() => [deck.image(ends[0]), deck.image(ends[1])] as const, [deck, ...ends]);
  const [from, to] = [deck.name(ends[0]), deck.name(ends[1])];
  const [mineA, mineB] = [ends[0] < deck.own, bit === undefined && ends[1] < deck.own];
  const inLink = (i: number) => (i < deck.own ? undefined : i - deck.own);
  const share = {
    hash: () => hashOf(lab.id, { w: name, a: inLink(ends[0]), b: inLink(ends[1]), s: stop, along: bit }),
    opens: mineA || mineB ? 'this walk, without your own pictures' : 'this walk',
    tell,
  };
  const attribute = bit === undefined ? undefined : world.attributes[bit];
  const awake = useAwake();
  const asFirst = name === 'digits' && deck.own === 0 && ends[0] === 0 && ends[1] === 1;
  const walked =
    useWalk(phase === 'ready' ? models.current[0] : undefined, world, { a, b, bit }) ??
    (asFirst ? firstWalk : undefined);
  const faded = useMemo(() => (bit === undefined ? fade(a, b) : undefined), [a, b, bit]);
  const at = (sheet: Float32Array | undefined, k = stop) => sheet?.subarray(k * width, (k + 1) * width);

  const rows: readonly GlyphRow[] = [
    ...(faded ? [{ name: 'pixel by pixel', hue: 'real', images: faded } as const] : []),
    ...(walked ? [{ name: 'through the code', hue: 'generated', images: walked } as const] : []),
  ];
  const strip: Draw = (surface, theme) => drawRows(surface, rows, size, theme, stop);
  // The question is about digits: gray ink says nothing of faces, nor of photographs.
  const inked = name === 'digits' && !mineA && !mineB;
  const halfway = inked &&
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
        ...(inked && question.guess.stage !== 'open' && { faded: at(faded), walked: at(walked) }),
        begun: mineA && walked ? apart(a, at(walked, bit === undefined ? 0 : middle)!) : undefined,
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
            <Large
              way="Pixel by pixel"
              view="faded"
              hue="real"
              image={at(faded)!}
              {...{ stop, size, awake }}
            />
          )}
          {walked && (
            <Large
              way="Through the code"
              view="walked"
              hue="generated"
              image={at(walked)!}
              {...{ stop, size, awake }}
            />
          )}
          <Controls
            {...{ ends, stop, bit, from, to }}
            count={deck.count}
            attributes={world.attributes}
            onEnds={(next) => pick({ among: deck.own, ends: next })}
            onStop={setStop}
            onBit={setBit}
          />
        </div>
      </div>
      <Pictures
        lab={lab.id}
        {...{ size, own, data }}
        course={`The course’s ${name}`}
        mine="Your own, too"
        onOwn={setOwn}
        onData={(next) => setMine((all) => ({ ...all, [size]: next }))}
      />
    </Frame>
  );
}
