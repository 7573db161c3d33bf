import { describe, expect, it } from 'vitest';
import { History } from './history';

describe('the history of metrics', () => {
  it('hands over every step once', () => {
    const history = new History();
    history.add(1, { loss: 3 });
    history.add(2, { loss: 2 });
    expect(history.take()).toEqual({ step: Float32Array.of(1, 2), metrics: { loss: Float32Array.of(3, 2) } });
    expect(history.take().step).toHaveLength(0);
  });

  it('marks what a step did not report', () => {
    const history = new History();
    history.add(1, { d: 1, g: 2 });
    history.add(1, { d: 3 });
    expect([...history.take().metrics.g!]).toEqual([2, NaN]);
  });

  it('thins evenly when nobody asks for long', () => {
    const history = new History(100);
    for (let step = 1; step <= 12_345; step++) history.add(step, { loss: step });
    const { step } = history.take();
    expect(step.length).toBeGreaterThan(50);
    expect(step.length).toBeLessThanOrEqual(100);
    const gaps = [...step].slice(1).map((value, i) => value - step[i]!);
    expect(new Set(gaps)).toEqual(new Set([128]));
  });

  it('forgets the steps of a future that was taken back', () => {
    const history = new History();
    for (let step = 1; step <= 5; step++) history.add(step, { loss: step });
    history.dropAfter(3);
    expect([...history.take().step]).toEqual([1, 2, 3]);
  });
});
