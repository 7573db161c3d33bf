import { describe, expect, it } from 'vitest';
import type { Event, Picture } from '../../engine/protocol';
import { aboutOf, labOf } from '../registry';
import type { LabEvent } from './event';
import { initial, type LabState } from './lab-state';
import { reduce, waiting } from './reduce';

const lab = labOf('8a');
const about = aboutOf('gan');
const start = initial(lab, about);
const play = (events: readonly LabEvent[], from: LabState = start) =>
  events.reduce((state, event) => reduce(lab, about, state, event), from);
const opening: LabEvent = { type: 'opening', settings: start.settings, pretrained: false };
const ready: Event = {
  run: 1,
  type: 'ready',
  backend: 'wasm',
  engine: 'tfjs',
  parameters: {},
  window: [-3, 3, -3, 3],
  step: 0,
};
const picture = (step: number, modes?: number): Event => ({
  run: 1,
  type: 'picture',
  rewindable: [0, step],
  picture: {
    step,
    samples: new Float32Array(2),
    views: {},
    history: { step: Float32Array.of(step), metrics: { generatorLoss: Float32Array.of(0.7) } },
    stepsPerSecond: 100,
    tensors: 40,
    ...(modes !== undefined && { quality: { modes: { value: modes } } }),
  } satisfies Picture,
});
const paused = (step: number, finished = false): Event => ({ run: 1, type: 'paused', step, finished });
const running = play([opening, ready, { type: 'training', until: 1500 }]);

describe('the states of a run', () => {
  it('go from idle over loading and ready to running, and rest paused', () => {
    expect(start.phase.name).toBe('idle');
    expect(play([opening]).phase.name).toBe('loading');
    expect(play([opening, ready]).phase.name).toBe('ready');
    expect(running.phase.name).toBe('running');
    expect(play([paused(240)], running)).toMatchObject({ phase: { name: 'paused' }, step: 240 });
  });
  it('what was given to a run on a text is not given to the next, which may read other symbols', () => {
    const given = play([{ type: 'give', view: 'next', numbers: [3, 1] }], running);
    const text = { symbols: ['a'], train: new Uint16Array() };
    expect(play([opening, ready], given).given).toEqual({ next: [3, 1] });
    expect(play([opening, { ...ready, text } as Event], given).given).toEqual({});
    const read = play(
      [{ ...ready, text } as Event, { type: 'give', view: 'next', numbers: [3, 1] }],
      running,
    );
    expect(play([opening], read).given).toEqual({}); // it may be asked before it is ready
  });
  it('a run that reached its end is finished, and says so once quality is measured', () => {
    const done = play([paused(1500, true), picture(1500, 8)], running);
    expect(done.phase.name).toBe('finished');
    expect(done.said).toContain('Finished: 1,500 steps. Generated points reach 8 of 8 clusters.');
  });
  it('also where a picture of the last step came before the news that it was the last', () => {
    const done = play([picture(1500, 7), paused(1500, true), picture(1500, 8)], running);
    expect(done.said).toContain('Finished: 1,500 steps. Generated points reach 8 of 8 clusters.');
  });
  it('a run out of sight stays so when the engine confirms the pause', () => {
    const away = play([{ type: 'away' }, paused(300)], running);
    expect(away.phase.name).toBe('offscreen-paused');
    expect(away.note).not.toBe('');
  });
  it('a backend that will not start plays the recording; another failure is an error', () => {
    const failed = (reason: 'backend' | 'internal') =>
      play([{ run: 1, type: 'failed', reason, message: 'why' }], running).phase;
    expect(failed('backend').name).toBe('unsupported');
    expect(failed('internal')).toEqual({ name: 'error', message: 'why' });
  });
  it('a run that another lab closed can be continued', () => {
    expect(play([{ run: 1, type: 'closed' }], running)).toMatchObject({ phase: { name: 'paused' } });
  });
});

describe('divergence', () => {
  const blown = play(
    [
      { type: 'knob', name: 'learningRateD', value: 3 },
      { run: 1, type: 'diverged', step: 285, quantity: 'discriminatorLoss', value: Infinity, kept: 280 },
    ],
    running,
  );
  it('stops on the last good step and names the step and the knob aloud', () => {
    expect(blown).toMatchObject({ phase: { name: 'diverged', kept: 280 }, step: 280 });
    expect(blown.said).toBe('Training diverged at step 285. Learning rate of D 3 was too high.');
  });
  it('undo puts the last change back and the run can go on', () => {
    const undone = play([{ type: 'undo' }], blown);
    expect(undone.phase.name).toBe('paused');
    expect(undone.settings.config['learningRateD']).toBe(start.settings.config['learningRateD']);
    expect(undone.lastChange).toBeUndefined();
  });
});

describe('a knob', () => {
  it('that is live acts on the run; another one waits for Reset', () => {
    const state = play(
      [
        { type: 'knob', name: 'learningRateD', value: 0.01 },
        { type: 'knob', name: 'hidden', value: 32 },
      ],
      running,
    );
    expect(state.running?.config['learningRateD']).toBe(0.01);
    expect(waiting(about, state, 'learningRateD')).toBe(false);
    expect(waiting(about, state, 'hidden')).toBe(true);
    expect(waiting(about, play([{ ...opening, settings: state.settings }], state), 'hidden')).toBe(false);
  });
  it('dragged through many values is one change to undo', () => {
    const dragged = play(
      [0.003, 0.01, 0.1].map((value) => ({ type: 'knob', name: 'learningRateD', value }) as const),
      running,
    );
    expect(dragged.lastChange).toEqual({
      name: 'learningRateD',
      from: start.settings.config['learningRateD'],
    });
  });
});

describe('the prediction', () => {
  const locked = play([{ type: 'choose', choice: 'generated' }, { type: 'lock' }]);
  it('cannot be locked in before something is chosen', () => {
    expect(play([{ type: 'lock' }]).guess.stage).toBe('open');
    expect(locked.guess.stage).toBe('locked');
  });
  it('about a part is judged after that part, and only then', () => {
    const ready1 = play([opening, ready], locked);
    expect(play([{ type: 'part', part: 'g' }, paused(0)], ready1).guess.verdict).toBeUndefined();
    const judged = play([{ type: 'part', part: 'd' }, paused(0)], ready1);
    expect(judged.guess.verdict).toMatchObject({ id: 'none', right: false });
    expect(judged.said).toContain('Your prediction was not');
  });
  it('about a part that was taken already is judged as soon as it is locked in', () => {
    const taken = play([opening, ready, { type: 'part', part: 'd' }, paused(0)]);
    const late = play([{ type: 'choose', choice: 'generated' }, { type: 'lock' }], taken);
    expect(late.guess).toMatchObject({ stage: 'locked', verdict: { id: 'none', right: false } });
    expect(late.said).toBe('Your prediction was not correct.');
    const again = play([{ type: 'ask again' }, { type: 'choose', choice: 'none' }, { type: 'lock' }], late);
    expect(again.guess.verdict).toMatchObject({ id: 'none', right: true });
  });
  it('about the end of a run is judged after it, too', () => {
    const finished = { ...lab, predict: { ...lab.predict, when: 'finished' as const } };
    const end = (events: readonly LabEvent[], from: LabState) =>
      events.reduce((state, event) => reduce(finished, about, state, event), from);
    const ran = end([paused(1500, true), picture(1500, 8)], running);
    expect(ran.guess).toMatchObject({ stage: 'open', verdict: { id: 'none' } });
    const late = end([{ type: 'choose', choice: 'none' }, { type: 'lock' }], ran);
    expect(late.guess).toMatchObject({ stage: 'locked', verdict: { right: true } });
  });
  it('a run that does not answer the question leaves the guess standing, and says which run will', () => {
    const open = {
      ...lab,
      predict: { ...lab.predict, when: 'finished' as const, stillOpen: () => 'Run another.' },
    };
    const locked: LabState = { ...running, guess: { choice: 'none', stage: 'locked' } };
    const end = [paused(1500, true), picture(1500, 8)].reduce(
      (state, e) => reduce(open, about, state, e),
      locked,
    );
    expect(end.guess).toMatchObject({ choice: 'none', stage: 'locked', open: 'Run another.' });
    expect(end.guess.verdict).toBeUndefined();
    expect(end.said).toMatch(/Run another\.$/);
  });
});

describe('the picture in words', () => {
  it('is new at quarters of the run and when the number of clusters changes, not at every picture', () => {
    const marks = new Set<number>();
    let state = running;
    for (let step = 1; step <= 1500; step++) {
      state = play([picture(step, 8)], state);
      marks.add(state.saidAt);
    }
    expect([...marks].length).toBeLessThanOrEqual(6);
    expect([...marks]).toEqual(expect.arrayContaining([375, 750, 1125]));
    expect(marks).not.toContain(1500); // the end has words of its own
  });
});

describe('the curves', () => {
  it('forget what was rewound', () => {
    const long = play([picture(100), picture(200), picture(300), paused(300)], running);
    expect([...play([paused(200)], long).curves.step]).toEqual([100, 200]);
  });
});

it('a recorded picture never replaces one of the learner’s own', () => {
  const recorded: LabEvent = {
    type: 'recorded',
    shown: {
      step: 500,
      window: [-3, 3, -3, 3],
      samples: new Float32Array(2),
      views: {},
      recorded: start.settings,
    },
    curves: { step: new Float32Array(), metrics: {} },
    quality: {},
    trail: [],
  };
  expect(play([recorded]).step).toBe(500);
  expect(play([recorded], running).step).toBe(0);
});
