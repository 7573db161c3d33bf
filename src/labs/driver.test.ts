import { expect, it, vi } from 'vitest';
import { fakeClient } from '../../tests/support/fake-client';
import { Driver } from './driver';
import { aboutOf, labOf } from './registry';
import { initial, type LabState } from './state/lab-state';
import { reduce } from './state/reduce';

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
