import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { backendNames } from '../engine/protocol';
import { Menu } from './menu/Menu';
import { OwnLab } from './OwnLab';
import { Banner } from './parts/Banner';
import { Foot } from './parts/Foot';
import { Head } from './parts/Head';
import { LabBody } from './parts/LabBody';
import { Live } from './parts/Live';
import { useLazy } from './parts/useLazy';
import { opening } from './opening';
import { useRecording } from './recorded';
import { trains } from './lab';
import { loadedLab } from './loaded';
import './ready';
import { settingsOf } from './state/caption';
import type { LabState } from './state/lab-state';
import { reducedMotion, useLab, type Connect } from './useLab';
import { useHost } from './useHost';
import { useKeys } from './useKeys';
import { useOutside } from './useOutside';
import { usePace } from './usePace';

export interface LabWidgetProps {
  /** `8a` */
  readonly id: string;
  readonly mode?: 'lesson' | 'page' | 'embed';
  /** For tests: another engine. */
  readonly connect?: Connect;
}

/** Training that Reset throws away without asking, milliseconds. */
const cheap = 30_000;

/** A lab: the same widget for every declaration. */
export function LabWidget({ id, mode = 'lesson', connect }: LabWidgetProps) {
  return loadedLab(id).Panel ? (
    <OwnLab id={id} mode={mode} {...(connect && { connect })} />
  ) : (
    <Trainer id={id} mode={mode} {...(connect && { connect })} />
  );
}

function Trainer({ id, mode, connect }: Required<Pick<LabWidgetProps, 'id' | 'mode'>> & LabWidgetProps) {
  const { lab, about, show, recording } = loadedLab(id);
  if (!trains(lab) || !about || !show) throw new Error(`Lab '${id}' has neither show.ts nor Panel.tsx.`);
  const dom = `lab-${id}`;
  const root = useRef<HTMLElement>(null);
  const { state, driver, dispatch, get } = useLab(lab, about, () => opening(lab, about, recording), connect);
  const [words, setWords] = useState(true);
  const [asking, ask] = useState(false);
  const [keys, showKeys] = useState(false);
  const [still, setStill] = useState(false);
  const playback = useRecording(id, dispatch, state.phase.name === 'unsupported');
  useEffect(() => setStill(reducedMotion()), []);
  usePace(state.phase.name === 'running', state.reduced, dispatch);
  const outside = useOutside({ lab, about, root, state, get, driver, dispatch, mode });
  useHost(mode === 'embed', id, about, root, state, driver, outside.tell);
  const reset = () => (driver.trained > cheap ? ask(true) : driver.reset());
  const full = () => {
    const page = document;
    if (page.fullscreenElement) void page.exitFullscreen();
    else void root.current?.requestFullscreen?.().catch(() => dispatch({ type: 'note', note: noFull }));
  };
  const actions = useMemo(
    () => ({
      toggle: () => driver.toggle(),
      step: () => driver.step(),
      reset,
      full,
      text: () => setWords((open) => !open),
      help: () => showKeys(true),
    }),
    [driver],
  );
  useKeys(root, actions);
  const LastRun = useLazy(mode !== 'embed' && (async () => (await import('./last/LastRun')).LastRun));
  const KeyList = useLazy(keys && (async () => (await import('./menu/KeyList')).KeyList));
  return (
    <section
      ref={root}
      class="lab"
      id={dom}
      aria-labelledby={`${dom}-title`}
      aria-busy={state.phase.name === 'loading'}
      data-lab={id}
      data-state={state.phase.name}
      data-step={state.step}
      data-backend={
        state.phase.name === 'unsupported' ? 'recording' : (state.backend ?? state.settings.backend)
      }
      data-engine={state.engine}
      data-seed={state.settings.seed}
      data-pretrained={state.pretrained || undefined}
    >
      <div class="lab-box">
        <Head
          id={dom}
          name={`Lab ${id.toUpperCase()}`}
          title={lab.title}
          level={mode === 'lesson' ? 3 : 2}
          state={state}
          onMode={(next) => dispatch({ type: 'mode', mode: next })}
        >
          <Menu
            lab={lab}
            about={about}
            state={state}
            driver={driver}
            dispatch={dispatch}
            root={root}
            copyLink={outside.copyLink}
            link={outside.link}
            onFull={full}
            onWords={() => setWords(true)}
            onKeys={() => showKeys(true)}
          />
        </Head>
        <LabBody
          id={dom}
          lab={lab}
          about={about}
          show={show}
          state={state}
          driver={driver}
          dispatch={dispatch}
          playback={playback}
          still={still}
          askFirst={outside.predict}
          words={words}
          onWords={setWords}
          onReset={reset}
          onLock={outside.lock}
          foot={<Foot facts={facts(state)} onCopy={outside.copyLink} onFull={full} />}
        >
          {LastRun && <LastRun lab={lab} about={about} state={state} driver={driver} />}
          {asking && (
            <Banner
              kind="info"
              alert
              title={`Reset throws away ${Math.round(driver.trained / 1000)} seconds of training.`}
              acts={[
                ['Reset now', () => (ask(false), driver.reset())],
                ['Keep training', () => ask(false)],
              ]}
            />
          )}
        </LabBody>
        {/* On paper only. */}
        <p class="printed">
          {settingsOf(about, state).join(', ')}. {typeof location === 'undefined' ? '' : outside.link()}
        </p>
        <Live lab={lab} state={state} />
        {/* What a link or a button had to say: seen and heard. */}
        <p class="told" role="status">
          {outside.told}
        </p>
      </div>
      {KeyList && keys && <KeyList onClose={() => showKeys(false)} />}
    </section>
  );
}

const noFull = 'This browser does not allow full screen here.';

/** "seed 7 · WebAssembly" */
function facts({ settings, backend, engine, phase, pretrained, tensors, mode, reduced }: LabState): string {
  const where =
    phase.name === 'unsupported'
      ? 'recorded on another machine'
      : backend && `${backendNames[backend]}${engine === 'tfjs' ? ', TensorFlow.js' : ''}`;
  return [
    `seed ${settings.seed}`,
    where,
    pretrained && 'pretrained',
    reduced && 'reduced detail',
    mode === 'free' && tensors > 0 && `${tensors} tensors`,
  ]
    .filter(Boolean)
    .join(' · ');
}
