import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { drawn as ownSet } from '../../data/drawn';
import { pointSets } from '../../data/point-sets';
import type { Draw } from '../../viz/canvas';
import { drawStage } from '../../viz/stage';
import { cloudOf, noisedAt } from '../noising/cloud';
import { Frame } from '../noising/Frame';
import { usePlay } from '../noising/usePlay';
import { hashOf } from '../own/link';
import type { OwnPanelProps } from '../panel';
import { Canvas } from '../parts/Canvas';
import { packPoints, unpackPoints } from '../state/link-points';
import { siteRoot } from '../recording-file';
import { Choices } from './Choices';
import { trainedWith } from './onward';
import { Schedule } from './Schedule';
import {
  describe,
  looksLike,
  names,
  ownHeights,
  predict,
  scheduleNamed,
  steps,
  type Heights,
  type Name,
} from './words';

const points = 500;
const first = 'two-moons';
const known = (set: string | null) => pointSets.find(({ id }) => id === set);
const within = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

/** One slider from data to noise. */
export function Panel({ lab, level }: OwnPanelProps) {
  const id = `lab-${lab.id}`;
  const [t, setT] = useState(0);
  const [name, setName] = useState<Name>('linear');
  const [heights, setHeights] = useState<Heights>(ownHeights);
  const [chosen, setChosen] = useState(first);
  const [mine, setMine] = useState<Float32Array>(new Float32Array());
  const [seed, setSeed] = useState(7);
  const [tried, setTried] = useState<readonly Name[]>([]);
  const [told, tell] = useState('');
  useEffect(() => {
    const [target, query] = location.hash.slice(1).split('?');
    if (target !== id || query === undefined) return;
    const asked = new URLSearchParams(query);
    const number = (key: string, least: number, most: number) =>
      asked.has(key) && Number.isFinite(+asked.get(key)!)
        ? within(Math.round(+asked.get(key)!), least, most)
        : undefined;
    setT((old) => number('t', 0, steps) ?? old);
    setSeed((old) => number('seed', 0, 999_999) ?? old);
    const brought = unpackPoints(asked.get('xy') ?? '');
    if (brought) setMine(brought);
    setChosen((old) =>
      asked.get('d') === 'drawn' && brought ? 'drawn' : (known(asked.get('d'))?.id ?? old),
    );
    if (asked.get('s')! in names) setName(asked.get('s') as Name);
    const drawn = (asked.get('k') ?? '').split(',').map(Number);
    if (drawn.length === 4 && drawn.every((left) => left >= 0 && left <= 1))
      setHeights(drawn as unknown as Heights);
  }, [id]);
  // Nothing drawn yet: what the lab opens with is shown until then.
  const set = useMemo(
    () => (chosen === 'drawn' && mine.length > 0 ? ownSet(mine) : (known(chosen) ?? known(first)!)),
    [chosen, mine],
  );
  const alphaBar = useMemo(() => scheduleNamed(name, heights), [name, heights]);
  const cloud = useMemo(() => cloudOf(set, seed, points), [set, seed]);
  const left = alphaBar[t]!;
  const draw = useCallback<Draw>(
    (surface, theme) => drawStage(surface, { window: set.window, real: noisedAt(cloud, left) }, theme),
    [cloud, left, set],
  );
  const go = (to: number) => {
    setT(to);
    if (to >= steps / 2 && !tried.includes(name)) setTried([...tried, name]);
  };
  const { playing, pause, toggle } = usePlay(t, steps, go);
  const choose = (next: Name) => {
    setName(next);
    if (t >= steps / 2 && !tried.includes(next)) setTried([...tried, next]);
  };
  const share = {
    hash: () =>
      hashOf(lab.id, {
        t,
        s: name,
        k: name === 'drawn' ? heights.join(',') : undefined,
        d: set.id,
        xy: set.id === 'drawn' ? packPoints(mine) : undefined,
        seed,
      }),
    opens: 'this picture',
    tell,
  };
  const percent = Math.round(100 * left);
  return (
    <Frame
      lab={lab}
      level={level}
      state={playing ? 'running' : t === 0 ? 'idle' : t === steps ? 'finished' : 'paused'}
      step={t}
      seed={seed}
      predict={predict}
      seen={tried.includes('linear') && tried.includes('cosine')}
      told={told}
      share={share}
      words={describe(set.label, name, t, left)}
    >
      <p class="ask">Move the level from data to noise. Then go halfway under both schedules, and compare.</p>
      <div class="noising-room">
        <div>
          <p class="view-title">
            Level {t} of {steps}, in data units
          </p>
          <Canvas
            view="stage"
            label={`${set.label}, noised to level ${t}`}
            describedBy={`${id}-words`}
            draw={draw}
          />
        </div>
        <div>
          <p class="view-title">Share of the data’s variance that is left</p>
          <Schedule
            id={id}
            name={name}
            heights={heights}
            t={t}
            onHeight={(knot, height) =>
              setHeights(
                heights.map((old, i) =>
                  i === knot ? +within(height, 0, 1).toFixed(2) : old,
                ) as unknown as Heights,
              )
            }
          />
          <div class="mix" aria-hidden="true">
            <span class="signal" style={{ width: `${percent}%` }}>
              {percent > 20 ? `data ${percent}%` : ''}
            </span>
            <span class="noise" style={{ width: `${100 - percent}%` }}>
              {percent < 80 ? `noise ${100 - percent}%` : ''}
            </span>
          </div>
          <p class="small">
            Data left:{' '}
            <output data-metric="signal" data-value={left}>
              {percent}%
            </output>
            . {looksLike(left)}{' '}
            <a
              href={
                new URL(
                  `labs/10b/${trainedWith(name, heights, set.id, set.id === 'drawn' ? mine : undefined)}`,
                  siteRoot(),
                ).href
              }
            >
              Train with this schedule, lab 10B
            </a>
          </p>
        </div>
      </div>
      <div class="transport" role="group" aria-label="From data to noise">
        <button type="button" class="btn primary go" onClick={toggle}>
          {playing ? 'Pause' : t === 0 || t === steps ? 'Start' : 'Continue'}
        </button>
        <button type="button" class="btn" onClick={() => (pause(), go(Math.min(steps, t + 1)))}>
          Step
        </button>
        <button type="button" class="btn" onClick={() => (pause(), setT(0))}>
          Reset
        </button>
      </div>
      <Choices
        id={id}
        t={t}
        left={left}
        name={name}
        set={chosen}
        mine={mine}
        otherwise={`the lab shows ${set.label}`}
        seed={seed}
        onLevel={(to) => (pause(), go(to))}
        onName={choose}
        onSet={setChosen}
        onMine={setMine}
        onSeed={setSeed}
      />
    </Frame>
  );
}
