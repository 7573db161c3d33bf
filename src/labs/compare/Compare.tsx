import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { About, Knob as KnobFacts, KnobValue } from '../../models/model';
import type { DriverOptions } from '../held';
import type { Lab } from '../lab';
import type { Seen, Show } from '../show';
import { Knob } from '../parts/Knob';
import { dataLabel } from '../state/data-label';
import { printed } from '../state/knob-scale';
import type { LabState } from '../state/lab-state';
import { runOf } from '../state/run-of';
import { seenIn } from '../seen';
import { count } from '../state/say';
import { Pair, type States } from './pair';
import { Side } from './Side';
import { Select } from '../parts/Select';

export interface CompareProps {
  readonly id: string;
  readonly lab: Lab;
  readonly about: About;
  readonly show: Show;
  /** The lab's: run A has its settings, and run B differs from it in one knob. */
  readonly state: LabState;
  readonly engine: Pick<DriverOptions, 'connect' | 'nextFrame' | 'now'>;
  readonly onClose: () => void;
}

/** Two runs side by side: one knob changed, everything else the same, the seed too. */
export function Compare({ id, lab, about, show, state, engine, onClose }: CompareProps) {
  const names = (lab.compare ?? []).filter((name) => about.knobs[name]);
  const [base] = useState(state.settings);
  const [before] = useState(() => pictureOf(state));
  const [name, setName] = useState(names[0]!);
  const knob = about.knobs[name]!;
  const mine = base.config[name]!;
  const [chosen, setOther] = useState<KnobValue>();
  const other = chosen ?? unlike(knob, mine);
  const [states, setStates] = useState<States>();
  const box = useRef<HTMLElement>(null);
  const pair = useMemo(() => {
    const b = { ...base, config: { ...base.config, [name]: other } };
    return new Pair({ lab, about, ...engine, onChange: setStates }, [base, b]);
  }, [name, other]);
  useEffect(() => {
    setStates(pair.states);
    return () => pair.end();
  }, [pair]);
  useEffect(() => box.current?.querySelector<HTMLElement>('.title')?.focus(), []);
  useEffect(() => {
    const away = () => document.hidden && pair.pause();
    document.addEventListener('visibilitychange', away);
    return () => document.removeEventListener('visibilitychange', away);
  }, [pair]);
  const shown = states ?? pair.states;
  const running = shown.some(({ phase }) => phase.name === 'running');
  const loading = shown.some(({ phase }) => phase.name === 'loading');
  const started = shown.some(({ running: run }) => run);
  const stuck = shown.every(({ phase }) => phase.name === 'diverged' || phase.name === 'error');
  const toggle = () => {
    if (running) pair.pause();
    else if (!loading && !stuck) void pair.train();
  };
  // The lab's own letters mean the lab's own run: inside the comparison they are the comparison's.
  const keys = (e: KeyboardEvent) => {
    e.stopPropagation();
    const writes = (e.target as HTMLElement).closest('input:not([type=range]), select');
    if (e.key === 'k' && !writes && !e.ctrlKey && !e.metaKey && !e.altKey) toggle();
    if (e.key === 'Escape') onClose();
  };
  return (
    <section class="compare" ref={box} aria-labelledby={`${id}-compare`} onKeyDown={keys}>
      <p class="title" id={`${id}-compare`} tabIndex={-1}>
        Two runs, one difference
      </p>
      <p class="small">
        Both start from seed {base.seed} on {dataLabel(base.data.set).replace(/^Your/, 'your')}, with the
        settings above. Another choice starts both over.
      </p>
      <div class="knobs compare-knobs">
        <Select
          id={`${id}-compare-name`}
          label="What differs"
          options={names.map((one) => [one, about.knobs[one]!.label])}
          value={name}
          onPick={(one) => {
            setName(one);
            setOther(undefined);
          }}
        />
        <Knob
          key={name}
          id={`${id}-compare-b`}
          knob={{ ...knob, label: `${knob.label}, run B` }}
          value={other}
          waits={false}
          onSet={setOther}
        />
      </div>
      <div class="pair">
        {([0, 1] as const).map((which) => (
          <Side
            key={which}
            id={`${id}-compare-${which}`}
            name={which === 0 ? 'Run A' : 'Run B'}
            setting={`${knob.label}: ${printed(knob, which === 0 ? mine : other)}`}
            about={about}
            show={show}
            state={shown[which]}
            before={before}
          />
        ))}
      </div>
      {!started && (
        <p class="small plan">
          Choose what differs, then press Start both. Each trains {count(lab.steps)} steps, in turns, so that
          you see them at equal steps.
          {before && ' Faded, until then: what the lab shows now.'}
        </p>
      )}
      <div class="transport" role="group" aria-label="Both runs">
        <button type="button" class="btn go" aria-disabled={stuck || loading} onClick={toggle}>
          {loading ? 'Loading' : running ? 'Pause both' : started ? 'Continue both' : 'Start both'}
        </button>
        <button type="button" class="btn" onClick={onClose}>
          Close comparison
        </button>
        <span class="small">seed {base.seed}</span>
      </div>
      <p class="vh" role="status">
        {loading ? 'Loading both runs.' : started && !running ? spoken(shown) : ''}
      </p>
    </section>
  );
}

/** What the lab shows, where it is of the data that will be compared. */
const pictureOf = (state: LabState): Seen | undefined =>
  state.shown && runOf(state).data.set === state.settings.data.set ? seenIn(state, undefined) : undefined;

function spoken(states: States): string {
  const said = states.map(({ step, quality }, i) => {
    const modes = quality['modes'];
    return `Run ${'AB'[i]} at step ${count(step)}${modes ? `, ${modes.value} clusters` : ''}`;
  });
  return `${said.join('. ')}.`;
}

/** A second value to begin with: the other option, the default, or ten times as much where that is allowed. */
function unlike(knob: KnobFacts, value: KnobValue): KnobValue {
  if (knob.kind === 'switch') return !value;
  if (knob.kind === 'choice') return knob.options.find((option) => option.value !== value)?.value ?? value;
  if (value !== knob.default) return knob.default;
  const more = +(knob.default * 10).toPrecision(6);
  return more > knob.default && more <= knob.max ? more : knob.max;
}
