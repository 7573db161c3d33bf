import { useEffect, useRef } from 'preact/hooks';
import { backendNames } from '../../engine/protocol';
import { DataSets } from '../data/DataSets';
import { loadSize } from '../load-size';
import type { Lab } from '../lab';
import type { OwnPanelProps } from '../panel';
import { Banner } from '../parts/Banner';
import { Share } from '../own/Share';
import { Predict } from '../parts/Predict';
import { readSettings } from '../state/settings';
import { browserStorage, openStore } from '../state/store';
import { partsOf, perPart } from './tally';
import { Score } from './Score';
import { Side } from './Side';
import { useRounds } from './useRounds';

/** Twelve rounds, untimed: two clouds, one real. */
export function Panel({ lab, level, connect }: OwnPanelProps<Lab>) {
  const { phase, round, pick, answers, guess, failed, said, game, data, seed, deck, ...rounds } = useRounds({
    lab,
    ...(connect && { connect }),
  });
  const { start, next, choose, setData, setSeed, trained, setTrained, setGuess, lock } = rounds;
  const root = useRef<HTMLElement>(null);
  const id = `lab-${lab.id}`;
  const Title = level === 2 ? 'h2' : 'h3';
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      if ((e.target as HTMLElement).closest('input, select, textarea')) return;
      if (!readSettings(openStore(browserStorage())).letters) return;
      if (e.key === '1' || e.key === '2') choose(e.key === '1' ? 0 : 1);
    };
    root.current?.addEventListener('keydown', press);
    return () => root.current?.removeEventListener('keydown', press);
  });
  const { stages, side: sort, things } = deck;
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
      data-backend={game?.backend ?? 'auto'}
      data-seed={seed}
      data-pretrained={!!deck.from || undefined}
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
          onLock={lock}
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
                ? `One ${sort} holds real ${things}, the other the generator’s. Which one is real?`
                : `${pick === round.real ? 'Right' : 'Wrong'}. ${upper(sort)} ${round.real + 1} is real. The generator had trained for ${round.step.toLocaleString('en-US')} steps.`}
            </p>
            <div class="clouds">
              {([0, 1] as const).map((side) => (
                <Side
                  key={side}
                  name={`${upper(sort)} ${side + 1}`}
                  set={deck.set}
                  values={round.sides[side]}
                  kind={kind(side)}
                  onPick={() => choose(side)}
                />
              ))}
            </div>
          </>
        ) : (
          <p class="ask">
            Each round shows two {sort}s of {things}. One is drawn from the data, the other comes from a
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
          {(phase === 'running' || phase === 'paused') && (
            <button type="button" class="btn" onClick={rounds.reset}>
              Reset
            </button>
          )}
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
        <div class="knobs" role="group" aria-label="What is played with">
          <DataSets id={id} lab={lab} data={data} does="the game is played with" onData={setData} />
        </div>
        {rounds.offersTrained && (
          <div class="free-tools">
            <label class="switch">
              <input
                type="checkbox"
                checked={trained}
                onChange={(e) => setTrained(e.currentTarget.checked)}
              />
              <b>Start from a trained generator</b>
            </label>
          </div>
        )}
        {phase === 'idle' && (
          <p class="cost">
            Start trains a generator here: {loadSize} to load. These settings count from the next Start.
          </p>
        )}
        <Score
          parts={partsOf(answers, stages)}
          perPart={perPart}
          studying={deck.studying}
          done={phase === 'finished'}
          guess={guess}
        />
        <p class="vh" role="status">
          {said}
        </p>
        <p class="told" role="status">
          {rounds.told}
        </p>
        <Share
          lab={lab}
          facts={`seed ${seed}${game?.backend ? ` · ${backendNames[game.backend]}` : ''}${deck.from ? ' · pretrained' : ''}`}
          hash={rounds.hash}
          opens="this game, dealt the same way"
          tell={rounds.tell}
        />
      </div>
    </section>
  );
}

const upper = (word: string) => word[0]!.toUpperCase() + word.slice(1);
