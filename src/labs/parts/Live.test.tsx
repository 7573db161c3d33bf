// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aboutOf, labOf } from '../registry';
import { initial, type LabState } from '../state/lab-state';
import { writeSettings } from '../state/settings';
import { openStore } from '../state/store';
import { Live } from './Live';

const lab = labOf('8a');
const start = initial(lab, aboutOf('gan'));
const running: LabState = { ...start, phase: { name: 'running' }, said: 'Training from step 0.' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  localStorage.clear();
});

/** What the region says in a minute of training, a thousand steps a second. */
function minute(announce: 0 | 5 | 10 | 30): string[] {
  writeSettings(openStore(localStorage), { announce });
  const { container, rerender } = render(<Live lab={lab} state={running} />);
  const heard: string[] = [];
  for (let second = 1; second <= 60; second++) {
    rerender(<Live lab={lab} state={{ ...running, step: 1000 * second }} />);
    act(() => void vi.advanceTimersByTime(1000));
    const text = container.querySelector('[role=status]')!.textContent;
    if (text !== heard.at(-1)) heard.push(text);
  }
  return heard;
}

it.each([
  [5, 13],
  [10, 7],
  [30, 3],
] as const)('a running lab speaks every %i seconds', (announce, times) => {
  const heard = minute(announce);
  expect(heard).toHaveLength(times);
  expect(heard[1]).toContain(`Step ${announce},000.`);
});

it('a running lab that must not speak says that it began, and no more', () => {
  expect(minute(0)).toEqual(['Training from step 0.']);
});

it('what happens is said at once, whatever the interval', () => {
  writeSettings(openStore(localStorage), { announce: 0 });
  const { container, rerender } = render(<Live lab={lab} state={running} />);
  rerender(<Live lab={lab} state={{ ...running, phase: { name: 'paused' }, said: 'Paused at step 20.' }} />);
  act(() => {});
  expect(container.textContent).toBe('Paused at step 20.');
});
