import { useEffect, useRef, useState } from 'preact/hooks';
import { pointSets } from '../../data/registry';
import { backendNames } from '../../engine/protocol';
import type { OwnPanelProps } from '../OwnLab';
import { Banner } from '../parts/Banner';
import { Predict } from '../parts/Predict';
import { aboutOf } from '../registry';
import { firstPreset, firstSeed, presetSettings, type Guess } from '../state/lab-state';
import { Cloud } from './Cloud';
import { Game, type Round } from './game';
import { stages } from './index';
import { partsOf, perPart, type Answer } from './tally';
import { Score } from './Score';

type Phase = 'idle' | 'loading' | 'running' | 'paused' | 'finished' | 'error';

/** Twelve rounds, untimed: two clouds, one real. */
export function Panel({ lab, level, connect }: OwnPanelProps) {
  const about = aboutOf(lab.family);
  const settings = presetSettings(lab, about, firstPreset(lab));
  const [phase, setPhase] = useState<Phase>('idle');
  const [data, setData] = useState(settings.data.set);
  const [seed, setSeed] = useState(firstSeed);
  const [round, deal] = useState<Round>();
  const [pick, setPick] = useState<0 | 1>();
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  const [guess, setGuess] = useState<Guess>({ stage: 'open' });
  const [failed, fail] = useState('');
  const [said, say] = useState('');
  const game = useRef<Game>();
  const root = useRef<HTMLElement>(null);
  useEffect(() => () => game.current?.close(), []);
  const id = `lab-${lab.id}`;
  const Title = level === 2 ? 'h2' : 'h3';

  const stop = (message: string) => {
    fail(message);
    setPhase('error');
  };
  const next = async (index: number) => {
    setPhase('loading');
    setPick(undefined);
    const dealt = await game.current!.deal(index);
    deal(dealt);
    setPhase('running');
    say(`Round ${index + 1} of ${stages.length}. Which cloud is real?`);
  };
  const start = async () => {
    game.current?.close();
    fail('');
    setAnswers([]);
    deal(undefined);
    setPhase('loading');
    try {
      const client = await (connect ?? (async () => (await import('../../engine/client')).pageClient))();
      game.current = new Game(
        client,
        { family: lab.family, config: settings.config, data: { set: data }, seed, backend: 'auto' },
        stop,
      );
      await game.current.ready();
      await next(0);
    } catch (error) {
      stop(error instanceof Error ? error.message : String(error));
    }
  };
  const choose = (side: 0 | 1) => {
    if (!round || pick !== undefined || phase !== 'running') return;
    const right = side === round.real;
    const all = [...answers, { right, judge: round.judge }];
    setPick(side);
    setAnswers(all);
    const done = all.length === stages.length;
    setPhase(done ? 'finished' : 'paused');
    say(
      `${right ? 'Right' : 'Wrong'}: cloud ${round.real + 1} is real.${done ? ' That was the last round.' : ''}`,
    );
    if (done) judge(all);
  };
  const judge = (all: readonly Answer[]) => {
    const late = partsOf(all).at(-1)!;
    const verdict = lab.predict.answer({
      step: stages.at(-1)!,
      metrics: { lateRight: late.right },
      trail: [],
    });
    setGuess((before) => ({ ...before, verdict: { ...verdict, right: before.choice === verdict.id } }));
  };
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      if ((e.target as HTMLElement).closest('input, select, textarea')) return;
      if (e.key === '1' || e.key === '2') choose(e.key === '1' ? 0 : 1);
    };
    root.current?.addEventListener('keydown', press);
    return () => root.current?.removeEventListener('keydown', press);
  });
  const number = answers.length + (pick === undefined ? 1 : 0);
  const busy = phase === 'loading';
  const kind = (side: 0 | 1) =>
    pick === undefined ? undefined : round!.real === side ? ('real' as const) : ('generated' as const);
  return (
    <section
      ref={root}
      class="lab"
      id={id}
      aria-labelledby={`${id}-title`}
      aria-busy={busy}
      data-lab={lab.id}
      data-state={phase}
      data-step={round?.step ?? 0}
      data-backend={game.current?.backend ?? 'auto'}
      data-seed={seed}
    >
      <div class="lab-box own">
        <div class="lab-head">
          <Title class="lab-title" id={`${id}-title`}>
            <span>Lab {lab.id.toUpperCase()}</span> {lab.title}
          </Title>
          <p class="chip">
            {round ? `Round ${Math.min(number, stages.length)} of ${stages.length}` : 'Not started'}
          </p>
        </div>
        <Predict
          id={id}
          prediction={lab.predict}
          guess={guess}
          onChoose={(choice) => setGuess({ stage: 'open', choice })}
          onLock={() => setGuess((g) => (g.choice ? { ...g, stage: 'locked' } : g))}
          onSkip={() => setGuess({ stage: 'skipped' })}
          onAgain={() => setGuess({ stage: 'open' })}
        />
        {failed && (
          <Banner kind="warn" alert title="The lab stopped." acts={[['Retry', () => void start()]]}>
            {failed}
          </Banner>
        )}
        {round ? (
          <>
            <p class="ask">
              {pick === undefined
                ? 'One cloud holds real points, the other the generator’s. Which one is real?'
                : `${pick === round.real ? 'Right' : 'Wrong'}. Cloud ${round.real + 1} is real. The generator had trained for ${round.step.toLocaleString('en-US')} steps.`}
            </p>
            <div class="clouds">
              {([0, 1] as const).map((side) => (
                <Cloud
                  key={side}
                  number={(side + 1) as 1 | 2}
                  window={game.current!.window}
                  points={round.clouds[side]}
                  kind={kind(side)}
                  onPick={() => choose(side)}
                />
              ))}
            </div>
          </>
        ) : (
          <p class="ask">
            Each round shows two clouds of points. One is drawn from the data, the other comes from a
            generator that trains in this page between the rounds. Point at the real one, or press 1 or 2.
            There is no clock.
          </p>
        )}
        <div class="transport" role="group" aria-label="Rounds">
          {phase === 'idle' || phase === 'finished' || phase === 'error' ? (
            <button type="button" class="btn primary go" onClick={() => void start()}>
              {phase === 'finished' ? 'Play again' : 'Start'}
            </button>
          ) : (
            <button
              type="button"
              class="btn primary go"
              aria-disabled={pick === undefined}
              onClick={() => pick !== undefined && !busy && void next(answers.length)}
            >
              {busy ? 'Training' : 'Next round'}
            </button>
          )}
          <label class="speed">
            <span>Data set</span>{' '}
            <select value={data} onChange={(e) => setData(e.currentTarget.value)}>
              {lab.data.flatMap((set) => {
                const known = pointSets.find((one) => one.id === set);
                return known ? [<option value={set}>{known.label}</option>] : [];
              })}
            </select>
          </label>
          <label class="speed seed-field">
            <span>Random seed</span>{' '}
            <input
              class="field"
              type="number"
              min={0}
              max={999999}
              value={seed}
              onChange={(e) =>
                setSeed(Math.max(0, Math.min(999999, Math.round(+e.currentTarget.value) || 0)))
              }
            />
          </label>
        </div>
        {phase === 'idle' && (
          <p class="cost">
            Start trains a generator here: 0.3 MB to load. Data set and seed count from the next Start.
          </p>
        )}
        <Score parts={partsOf(answers)} perPart={perPart} done={phase === 'finished'} guess={guess} />
        <div class="lab-foot">
          <p class="seed">
            seed {seed}
            {game.current?.backend ? ` · ${backendNames[game.current.backend]}` : ''}
          </p>
        </div>
        <p class="vh" role="status">
          {said}
        </p>
      </div>
    </section>
  );
}
