import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { About } from '../../models/model';
import type { Driver } from '../driver';
import type { Lab } from '../lab';
import type { Hands, Show } from '../show';
import { seenIn } from '../seen';
import { withheld } from '../withheld';
import { clustersOf } from '../state/set-of';
import type { LabState } from '../state/lab-state';
import type { Playback } from '../recorded';
import type { LabEvent } from '../state/event';
import { Banner } from './Banner';
import { Blown } from './Blown';
import { DataPicker } from './DataPicker';
import { Explain } from './Explain';
import { Fold } from './Fold';
import { Knobs } from './Knobs';
import { Predict } from './Predict';
import { Presets } from './Presets';
import { Readouts } from './Readouts';
import { Rewind } from './Rewind';
import { Status } from './Status';
import { Stopped } from './Stopped';
import { Transport } from './Transport';
import { useLazy } from './useLazy';
import { Views } from './Views';
import { Words } from './Words';

interface Props {
  readonly id: string;
  readonly lab: Lab;
  readonly about: About;
  readonly show: Show;
  readonly state: LabState;
  readonly driver: Driver;
  readonly dispatch: (event: LabEvent) => void;
  readonly playback: Playback | undefined;
  readonly still: boolean;
  readonly askFirst: boolean;
  readonly words: boolean;
  readonly onWords: (open: boolean) => void;
  readonly onReset: () => void;
  readonly onLock: () => void;
  readonly foot: ComponentChildren;
  /** Banners of the moment: the last run offered again, a question before Reset. */
  readonly children?: ComponentChildren;
}

type Tab = Parameters<typeof Views>[0]['tab'];

/** What a phone shows one at a time. */
function tabsOf({ pictures }: Show): readonly (readonly [Tab, string])[] {
  const aside = pictures.filter(({ place, near }) => place === 'side' && !near);
  const second = aside.some(({ view }) => view === 'losses') ? 'Curves' : 'More';
  return [
    ['picture', 'Picture'],
    ...(aside.length > 0 ? [['curves', second] as const] : []),
    ['text', 'Text'],
  ];
}

/** Predict, stage, transport, parameters, readouts, explanation: the same order in every lab. */
export function LabBody(props: Props) {
  const { id, lab, about, show, driver, dispatch, playback, still, askFirst, words, onWords } = props;
  const state = askFirst ? withheld(props.state, lab.predict) : props.state;
  const [highlight, setHighlight] = useState<string>();
  const [tab, setTab] = useState<Tab>('picture');
  const clusters = clustersOf(state);
  const free = state.mode === 'free';
  const FreeTools = useLazy(free && (async () => (await import('../free/FreeTools')).FreeTools));
  const { phase } = state;
  const seen = seenIn(state, highlight);
  const hands: Hands = {
    give: (view, numbers) => driver.give(view, numbers),
    giveAll: (given) => driver.giveAll(given),
    set: (knob, value) => driver.set(knob, value),
    found: (figures) => dispatch({ type: 'found', figures }),
  };
  const recording = phase.name === 'unsupported';
  const preset = (name: string) => {
    const { config, data, steps } = lab.presets[name]!;
    const defaults = Object.fromEntries(Object.entries(about.knobs).map(([knob, k]) => [knob, k.default]));
    driver.change({ config: { ...defaults, ...config }, data: { set: data ?? lab.data[0]! } }, name);
    if (steps) dispatch({ type: 'note', note: '' });
  };
  return (
    <>
      {askFirst && (
        <Predict
          id={id}
          prediction={lab.predict}
          guess={state.guess}
          onChoose={(choice) => dispatch({ type: 'choose', choice })}
          onLock={props.onLock}
          onSkip={() => dispatch({ type: 'skip' })}
          onAgain={() => dispatch({ type: 'ask again' })}
        />
      )}
      {props.children}
      <Blown about={about} state={state} driver={driver} />
      <Stopped lab={lab} state={state} driver={driver} />
      {recording && (
        <Banner kind="info" title="This device plays a recording of the lab.">
          It cannot train the model itself. Every picture comes from a real run with seed{' '}
          {playback?.recording.seed ?? state.settings.seed}. {phase.message}
        </Banner>
      )}
      <div class="tabs" role="group" aria-label="View">
        {tabsOf(show).map(([name, label]) => (
          <button key={name} type="button" aria-pressed={tab === name} onClick={() => setTab(name)}>
            {label}
          </button>
        ))}
      </div>
      <Views id={id} pictures={show.pictures} state={state} seen={seen} hands={hands} tab={tab} />
      <div class="under" data-tab={tab}>
        <show.Under
          id={id}
          lab={lab}
          about={about}
          state={state}
          seen={seen}
          hands={hands}
          highlight={highlight}
          onHighlight={setHighlight}
        />
      </div>
      {recording && playback ? (
        <div class="transport" role="group" aria-label="Recording">
          <Rewind
            id={id}
            label="Step of the recording"
            steps={playback.steps}
            step={state.step}
            onTo={playback.show}
          />
        </div>
      ) : (
        <Transport
          state={state}
          parts={about.parts ?? {}}
          stepSize={lab.stepSize}
          still={still}
          onGo={() => driver.toggle()}
          onCancel={() => driver.cancel()}
          onStep={(part) => driver.step(part)}
          onReset={props.onReset}
          onSpeed={(speed) => driver.speed(speed)}
        />
      )}
      {/* A row of its own height: the settings stay where they are when training begins. */}
      <div class="beneath">
        <Status state={state} playback={playback} />
        {!recording && state.running && state.rewindable.length > 1 && (
          <div class="rewind">
            <Rewind
              id={id}
              label="Rewind"
              steps={state.rewindable}
              step={state.step}
              onTo={(to) => driver.rewind(to)}
            />
          </div>
        )}
      </div>
      {!recording && (
        <Fold id={`${id}-settings`} label="Change settings">
          <Presets lab={lab} chosen={state.preset} onPreset={preset} />
          <div class="knobs" role="group" aria-label="Settings">
            <DataPicker id={id} lab={lab} state={state} onChange={(settings) => driver.change(settings)} />
            <Knobs
              id={id}
              lab={lab}
              about={about}
              state={state}
              onSet={(name, value) => driver.set(name, value)}
            />
          </div>
        </Fold>
      )}
      {FreeTools && free && !recording && (
        <FreeTools id={id} lab={lab} about={about} show={show} state={state} driver={driver} />
      )}
      <Readouts about={about} state={state} clusters={clusters} />
      <Explain lab={lab} state={state} />
      {props.foot}
      <Words id={id} show={show} state={state} open={words || tab === 'text'} onToggle={onWords} />
    </>
  );
}
