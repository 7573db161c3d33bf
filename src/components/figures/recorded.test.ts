import { describe, expect, it } from 'vitest';
import { lossAt, moments, recorded } from './recorded';

const run = recorded('8a');

describe('the numbers under Figure 8.1', () => {
  it('are means of the three losses nearest to the step, as the recording has them', () => {
    const values = run.history.metrics['generatorLoss']!;
    const i = 90;
    const mean = [i - 1, i, i + 1].reduce((sum, k) => sum + values[k]! / 3, 0);
    expect(lossAt(run, 'generatorLoss', run.history.step[i]!)).toBeCloseTo(mean, 6);
  });

  it('are those of the beginning, the middle and the end of the run', () => {
    expect(moments(run).map(({ step }) => step)).toEqual([20, 1000, run.steps]);
  });

  it('cannot be of a loss that was not recorded', () => {
    expect(() => lossAt(run, 'elegance', 20)).toThrow("no 'elegance', only");
  });
});
