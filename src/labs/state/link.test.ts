import { describe, expect, it } from 'vitest';
import { aboutOf, labOf, trainedLabs } from '../registry';
import { initial } from './lab-state';
import { readLink, writeLink } from './link';

const lab = labOf('8a');
const about = aboutOf('gan');
const start = initial(lab, about);

describe('a link', () => {
  it.each(trainedLabs)('of lab $id with nothing changed holds the version alone', (one) => {
    const its = aboutOf(one.family);
    expect(writeLink(one, its, initial(one, its))).toBe(`#lab-${one.id}?v=1`);
  });
  it('brings back what it was made of, the learner’s own points included', () => {
    const points = Float32Array.of(0.5, -1.25, 2.75, 0);
    const settings = {
      config: { ...start.settings.config, learningRateD: 0.02, loss: 'hinge', minibatch: true, dSteps: 5 },
      data: { set: 'drawn', points } as const,
      seed: 41,
      backend: 'cpu' as const,
    };
    const link = writeLink(lab, about, { settings, preset: undefined, mode: 'free' });
    const opened = readLink(lab, about, link)!;
    expect(opened.problems).toEqual([]);
    expect(opened.mode).toBe('free');
    expect(opened.settings).toMatchObject({ config: settings.config, seed: 41, backend: 'cpu' });
    const back = opened.settings.data as { points: Float32Array };
    points.forEach((value, i) => expect(back.points[i]).toBeCloseTo(value, 3));
    expect(writeLink(lab, about, { ...opened, mode: 'free' })).toBe(link);
  });
  it('to a place in the page holds no state', () => {
    expect(readLink(lab, about, '#lab-8a')).toBeUndefined();
    expect(readLink(lab, about, '#lab-8b?seed=3')).toBeUndefined();
  });
  it.each([
    ['lrd=fast', 'lrd=fast: Learning rate of D goes from 0.0001 to 3.'],
    ['lrd=99', 'lrd=99: Learning rate of D goes from 0.0001 to 3.'],
    ['lrd=', 'lrd=: Learning rate of D goes from 0.0001 to 3.'],
    ['loss=evil', 'loss=evil: Loss is one of'],
    ['mb=yes', 'mb=yes: Minibatch discrimination is 0 or 1.'],
    ['seed=-1', 'seed=-1: a seed is a whole number'],
    ['seed=1e9', 'seed=1e9: a seed is a whole number'],
    ['b=abacus', 'b=abacus: no such backend.'],
    ['d=cats', 'd=cats: this lab has no such data set.'],
    ['d=drawn', 'd=drawn: the link holds no points.'],
    ['d=drawn&xy=3_%25%25', 'these points are damaged.'],
    ['p=__proto__', 'p=__proto__: no such preset.'],
    ['v=9', 'v=9: this page reads version 1.'],
  ])('with %s says what is wrong and keeps the default', (query, message) => {
    const opened = readLink(lab, about, `#lab-8a?${query}`)!;
    expect(opened.problems.join(' ')).toContain(message);
    expect(opened.settings).toEqual(start.settings);
  });
  it('with unknown keys is read as if they were not there', () => {
    expect(readLink(lab, about, '#lab-8a?utm=x&seed=9')).toMatchObject({
      problems: [],
      settings: { seed: 9 },
    });
  });
});
