import { expect, it, vi } from 'vitest';
import { fakeClient } from '../../tests/support/fake-client';
import type { Report } from '../engine/protocol';
import { Driver } from './driver';
import { aboutOf, labOf } from './registry';
import { initial, type LabState } from './state/lab-state';
import { reduce } from './state/reduce';

const lab = labOf('8a');
const about = aboutOf('gan');
const ready = {
  type: 'ready',
  backend: 'wasm',
  engine: 'tfjs',
  parameters: {},
  window: [0, 1, 0, 1],
  step: 0,
};
const isReady = ready as unknown as Extract<Report, { type: 'ready' }>;
const ring = { data: { set: 'ring' } };

/** A lab whose worker says what the test says; `connect` lets the code arrive. */
function desk() {
  const client = fakeClient();
  let state = initial(lab, about);
  let connect = () => {};
  const arrived = new Promise<typeof client>((resolve) => (connect = () => resolve(client)));
  const driver = new Driver({
    lab,
    about,
    connect: () => arrived,
    get: () => state,
    dispatch: (event) => (state = reduce(lab, about, state, event)),
    nextFrame: () => {},
    now: () => 0,
  });
  const arrive = async () => {
    connect();
    for (let i = 0; i < 5; i++) await Promise.resolve();
  };
  /** What the last run was ordered to do, pictures aside. */
  const orders = () => client.opened.at(-1)!.orders.filter(({ type }) => type !== 'look');
  const steps = () => orders().map((order) => ('part' in order && order.part) || order.type);
  return { driver, arrive, steps, orders, runs: client.opened, get: () => state };
}

it('does all that is pressed while the lab loads, in order', async () => {
  const { driver, arrive, steps, runs } = desk();
  driver.step('d');
  driver.step('d');
  await arrive();
  driver.step('g');
  expect(steps()).toEqual([]);
  runs[0]!.say(isReady);
  expect(steps()).toEqual(['d', 'd', 'g']);
  expect(runs).toHaveLength(1);
});

it('does on the new run what the old one could not answer before the settings changed', async () => {
  const { driver, arrive, steps, runs, get } = desk();
  driver.step('d');
  await arrive();
  runs[0]!.say(isReady);
  driver.change(ring); // its answer is still on the way
  await arrive();
  expect(runs[0]!.closed).toBe(true);
  runs[1]!.say(isReady);
  expect(steps()).toEqual(['d']);
  expect(runs[1]!.job.data).toEqual(ring.data);
  runs[1]!.say({ type: 'paused', step: 0, finished: false });
  expect(get().phase.name).toBe('paused');
});

it('does nothing again that was answered, or that Reset came after', async () => {
  const { driver, arrive, steps, runs } = desk();
  driver.step();
  await arrive();
  runs[0]!.say(isReady);
  runs[0]!.say({ type: 'paused', step: 10, finished: false });
  driver.change(ring);
  await arrive();
  runs[1]!.say(isReady);
  expect(steps()).toEqual([]);
  driver.train();
  driver.reset();
  await arrive();
  runs[2]!.say(isReady);
  expect(steps()).toEqual([]);
});

it('keeps a press through settings that change while the code loads, and a live knob that is moved then', async () => {
  const { driver, arrive, steps, runs } = desk();
  driver.train();
  driver.change(ring);
  driver.set('learningRateD', 0.02);
  await arrive();
  expect(runs).toHaveLength(1);
  expect(runs[0]!.job.data).toEqual(ring.data);
  expect(runs[0]!.job.config['learningRateD']).toBe(0.02);
  runs[0]!.say(isReady);
  expect(steps()).toEqual(['train']);
});

it('pauses what was started while it loads, and forgets all of it on Cancel', async () => {
  const { driver, arrive, steps, runs, get } = desk();
  driver.train();
  driver.pause();
  await arrive();
  runs[0]!.say(isReady);
  expect(steps()).toEqual(['train', 'pause']);
  driver.reset();
  driver.step();
  driver.cancel();
  await arrive();
  expect(runs).toHaveLength(1);
  expect(get().phase.name).toBe('idle');
});

it('what a view takes asks the run for a picture; what only the page draws does not', async () => {
  const [lab, about, client] = [labOf('4d'), aboutOf('pixelcnn'), fakeClient()];
  let state: LabState = initial(lab, about);
  const driver = new Driver({
    lab,
    about,
    connect: async () => client,
    get: () => state,
    dispatch: (event) => void (state = reduce(lab, about, state, event)),
    nextFrame: (draw) => draw(),
    now: () => 0,
  });
  driver.step();
  await vi.waitFor(() => expect(client.opened).toHaveLength(1));
  const looks = () => client.opened[0]!.orders.filter(({ type }) => type === 'look').length;
  const before = looks();
  driver.give('pixel', [12]);
  expect([state.given['pixel'], looks()]).toEqual([[12], before]);
  driver.give('fill', [0]);
  expect([state.given['fill'], looks()]).toEqual([[0], before + 1]);
});
