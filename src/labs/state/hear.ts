/** What the engine reports, as it changes the state. */
import type { Event, Measured, Picture } from '../../engine/protocol';
import type { About } from '../../models/model';
import type { Lab, Outcome } from '../lab';
import { append, cut, last } from './curves';
import { culpritOf } from './culprit';
import type { LabState } from './lab-state';
import { blowUpText, count, milestone, summary } from './say';
import { clustersOf, sizeOf, windowOf } from './set-of';

export function hear(lab: Lab, about: About, state: LabState, event: Event): LabState {
  switch (event.type) {
    case 'loading':
      return state.phase.name === 'loading'
        ? { ...state, phase: { name: 'loading', what: event.what, done: event.done, total: event.total } }
        : state;
    case 'ready': {
      const { backend, engine, notice = '', step } = event;
      return {
        ...state,
        phase: { name: 'ready' },
        backend,
        engine,
        text: event.text,
        // symbols of another text, or of another context, say nothing to this run
        given: event.text ? {} : state.given,
        step,
        saidAt: step,
        note: notice,
        shown: undefined,
        said: 'Lab ready.',
      };
    }
    case 'recovered':
      return { ...state, backend: event.backend, engine: event.engine, note: event.message };
    case 'timed':
      return { ...state, timed: event.figures };
    case 'picture':
      return picture(lab, state, event.picture, event.rewindable);
    case 'paused':
      return pause(lab, state, event.step, event.finished);
    case 'diverged': {
      const { step, quantity, value, kept } = event;
      const culprit = state.running && culpritOf(about, state.running.config);
      return {
        ...state,
        phase: { name: 'diverged', step, quantity, value, kept },
        step: kept,
        stepsPerSecond: 0,
        said: blowUpText(step, culprit && { label: culprit.knob.label, value: culprit.value }),
      };
    }
    case 'closed':
      return state.running && isLive(state)
        ? {
            ...state,
            phase: { name: 'paused' },
            stepsPerSecond: 0,
            note: 'Something else on this page is training now. Continue goes on from here.',
          }
        : state;
    case 'failed':
      return event.reason === 'backend'
        ? { ...state, phase: { name: 'unsupported', message: event.message }, running: undefined }
        : { ...state, phase: { name: 'error', message: event.message } };
    case 'saved':
    case 'samples':
      return state;
  }
}

const isLive = ({ phase }: LabState) =>
  ['loading', 'ready', 'running', 'paused', 'finished', 'offscreen-paused'].includes(phase.name);

function pause(lab: Lab, state: LabState, step: number, finished: boolean): LabState {
  const { phase } = state;
  if (phase.name === 'offscreen-paused' || phase.name === 'diverged') return { ...state, stepsPerSecond: 0 };
  const back = step < state.step;
  const now: LabState = {
    ...state,
    phase: { name: finished ? 'finished' : 'paused' },
    step,
    stepsPerSecond: 0,
    curves: back ? cut(state.curves, step) : state.curves,
    trail: back ? state.trail.filter((at) => at.step <= step) : state.trail,
    note: '',
    said: finished ? state.said : `Paused at step ${count(step)}.`,
  };
  return finished ? now : judged(lab, now);
}

function picture(lab: Lab, before: LabState, seen: Picture, rewindable: readonly number[]): LabState {
  const window = windowOf(before);
  const { step, samples, stages, given, views } = seen;
  const real = seen.real ?? before.shown?.real;
  const labels = seen.real ? seen.labels : before.shown?.labels;
  const shown = { step, window, samples, real, labels, stages, given, size: sizeOf(before), views };
  const quality = seen.quality ?? before.quality;
  let state: LabState = {
    ...before,
    shown,
    step,
    note: seen.notice ?? before.note,
    curves: append(before.curves, seen.history),
    quality,
    trail: seen.quality
      ? [
          ...before.trail.filter((at) => at.step < seen.step),
          { step: seen.step, metrics: plain(seen.quality) },
        ]
      : before.trail,
    rewindable,
    stepsPerSecond: before.phase.name === 'running' ? seen.stepsPerSecond : 0,
    tensors: seen.tensors,
  };
  if (seen.quality && state.phase.name === 'finished' && state.saidAt !== state.step)
    state = finish(lab, state);
  const due = state.phase.name === 'running' && milestone(before, state);
  return due ? { ...state, saidAt: state.step } : state;
}

export const plain = (quality: Readonly<Record<string, Measured>>): Record<string, number> =>
  Object.fromEntries(Object.entries(quality).map(([name, { value }]) => [name, value]));

export function outcomeOf(state: LabState): Outcome {
  const losses = Object.keys(state.curves.metrics).map((name) => [name, last(state.curves, name)] as const);
  return {
    step: state.step,
    metrics: {
      ...Object.fromEntries(losses.filter((entry): entry is [string, number] => entry[1] !== undefined)),
      ...plain(state.quality),
      ...state.found,
    },
    clusters: clustersOf(state),
    config: state.running?.config,
    data: state.running?.data.set,
    trail: state.trail,
  };
}

/** A run in one sentence. */
export const summaryOf = (lab: Lab, state: LabState): string =>
  lab.summary?.(outcomeOf(state)) ?? summary(state, clustersOf(state));

/** The end of a run: summary, and the verdict on the guess. */
function finish(lab: Lab, before: LabState): LabState {
  const state = judged(lab, before);
  const { verdict, stage, open = '' } = state.guess;
  const guess = stage !== 'locked' ? '' : verdict ? verdictText(verdict.right) : open;
  return {
    ...state,
    said: `Finished: ${count(state.step)} steps. ${summaryOf(lab, state)} ${guess}`.trim(),
    saidAt: state.step,
  };
}

const verdictText = (right: boolean) => `Your prediction was ${right ? 'correct' : 'not correct'}.`;

/** The prediction's verdict, once what it waits for has happened. */
export function judged(lab: Lab, state: LabState): LabState {
  const { when } = lab.predict;
  const due = state.phase.name === 'finished' || (when !== 'finished' && state.part === when.part);
  if (state.guess.verdict || !due) return state;
  const outcome = outcomeOf(state);
  const open = lab.predict.stillOpen?.(outcome);
  if (open) return { ...state, guess: { ...state.guess, open } };
  const answer = lab.predict.answer(outcome);
  const right = state.guess.choice === answer.id;
  const said = state.guess.stage === 'locked' ? `${state.said} ${verdictText(right)}` : state.said;
  return { ...state, guess: { ...state.guess, open: undefined, verdict: { ...answer, right } }, said };
}

/** A guess that is made when what it waits for is there already. */
export function answered(lab: Lab, state: LabState): LabState {
  const measured = state.phase.name !== 'finished' || state.saidAt === state.step;
  if (!measured) return state;
  const after = judged(lab, { ...state, said: '' });
  return { ...after, said: after.said.trim() || state.said };
}
