import type { About } from '../../models/model';
import type { Lab } from '../lab';
import type { LabEvent } from './event';
import { answered, hear, judged } from './hear';
import { blank, presetSettings, type LabState } from './lab-state';

/** One record of state, one function from state and event to state: no clock, no page, no worker. */
export function reduce(lab: Lab, about: About, state: LabState, event: LabEvent): LabState {
  switch (event.type) {
    case 'opening':
      return {
        ...state,
        ...blank,
        phase: { name: 'loading', what: '', done: 0, total: 0 },
        running: event.settings,
        // Symbols of the run before mean nothing to this one, and it may be asked before it is ready.
        given: state.text ? {} : state.given,
        pretrained: event.pretrained,
        until: lengthOf(lab, state),
        shown: state.shown?.recorded ? state.shown : undefined,
        guess: freshGuess(state),
        backend: undefined,
        engine: undefined,
        timed: undefined,
        said: 'Loading lab.',
      };
    case 'training':
      return {
        ...state,
        phase: { name: 'running' },
        until: event.until,
        found: {},
        note: '',
        said: `Training from step ${state.step.toLocaleString('en-US')}.`,
        saidAt: state.step,
      };
    case 'cancel':
      return { ...state, ...blank, phase: { name: 'idle' }, running: undefined, said: 'Cancelled.' };
    case 'rewinding':
      return { ...state, phase: { name: 'paused' }, found: {} };
    case 'part':
      return { ...state, part: event.part };
    case 'knob': {
      const from = state.settings.config[event.name];
      if (from === undefined || from === event.value) return state;
      const again = state.lastChange?.name === event.name && !isStill(state) ? state.lastChange.from : from;
      return {
        ...state,
        settings: { ...state.settings, config: { ...state.settings.config, [event.name]: event.value } },
        ...(state.running && about.knobs[event.name]?.live
          ? {
              running: {
                ...state.running,
                config: { ...state.running.config, [event.name]: event.value },
              },
            }
          : {}),
        preset: undefined,
        lastChange: { name: event.name, from: again },
      };
    }
    case 'found':
      return judged(lab, { ...state, found: event.figures });
    case 'give':
      return { ...state, given: { ...state.given, [event.view]: event.numbers } };
    case 'undo': {
      if (!state.lastChange) return state;
      const { name, from } = state.lastChange;
      const undone = reduce(lab, about, state, { type: 'knob', name, value: from });
      const phase = state.phase.name === 'diverged' ? ({ name: 'paused' } as const) : state.phase;
      return { ...undone, phase, lastChange: undefined };
    }
    case 'settings':
      return {
        ...state,
        settings: { ...state.settings, ...event.settings },
        preset: event.preset,
        ...(event.preset && !state.running ? { until: lab.presets[event.preset]?.steps ?? lab.steps } : {}),
        lastChange: undefined,
      };
    case 'live':
      return state.running
        ? {
            ...state,
            running: { ...state.running, config: { ...state.running.config, ...event.config } },
          }
        : state;
    case 'clear':
      return { ...state, ...blank, phase: { name: 'idle' }, running: undefined, shown: undefined };
    case 'speed':
      return { ...state, speed: event.speed };
    case 'mode':
      return { ...state, mode: event.mode };
    case 'choose':
      return answered(lab, { ...state, guess: { stage: 'open', choice: event.choice } });
    case 'lock':
      return state.guess.choice
        ? answered(lab, { ...state, guess: { stage: 'locked', choice: state.guess.choice } })
        : state;
    case 'guessed':
      return { ...state, guess: { stage: 'locked', choice: event.choice, earlier: true } };
    case 'skip':
      return answered(lab, { ...state, guess: { stage: 'skipped' } });
    case 'ask again':
      return answered(lab, { ...state, guess: { stage: 'open' } });
    case 'away':
      return state.phase.name === 'running'
        ? { ...state, phase: { name: 'offscreen-paused' }, note: 'Paused while out of sight.' }
        : state;
    case 'put back': {
      const { settings, preset, curves, quality, trail, until } = event.before;
      return { ...state, settings, preset, curves, quality, trail, until, phase: { name: 'paused' } };
    }
    case 'too slow':
      return state.reduced ? state : { ...state, reduced: true, note: slowly, said: slowly };
    case 'note':
      return { ...state, note: event.note };
    case 'unsupported':
      return {
        ...state,
        phase: { name: 'unsupported', message: event.message },
        running: undefined,
        said: 'This device plays a recording of the lab.',
      };
    case 'recorded':
      return state.running || (state.phase.name !== 'idle' && state.phase.name !== 'unsupported')
        ? state
        : {
            ...state,
            shown: event.shown,
            step: event.shown.step,
            curves: event.curves,
            quality: event.quality,
            trail: event.trail,
          };
    default:
      return hear(lab, about, state, event);
  }
}

const slowly = 'Reduced detail: this device draws slowly. Training is not affected.';

/** Knobs that wait for Reset: set otherwise than in the run that goes on. */
export function waiting(about: About, state: LabState, name: string): boolean {
  const value = state.running?.config[name];
  return value !== undefined && !about.knobs[name]?.live && value !== state.settings.config[name];
}

/** As the lab opens, with the first preset. */
export const restored = (lab: Lab, about: About, preset: string) => presetSettings(lab, about, preset);

const lengthOf = (lab: Lab, state: LabState) =>
  (state.preset ? lab.presets[state.preset]?.steps : undefined) ?? lab.steps;

/** A guess that was judged belongs to the run it was made for. */
const freshGuess = ({ guess }: LabState) => ({ ...guess, verdict: undefined, open: undefined });

/** A knob moved while nothing runs is a change of its own. */
const isStill = ({ phase }: LabState) => phase.name !== 'running' && phase.name !== 'diverged';
