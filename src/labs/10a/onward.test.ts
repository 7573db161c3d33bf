import { expect, it } from 'vitest';
import { aboutOf, labOf } from '../registry';
import { readLink } from '../state/link';
import { trainedWith } from './onward';

const lab = labOf('10b');
const opened = (link: string) => readLink(lab, aboutOf(lab.family), link)!;

it('a schedule that was drawn goes to lab 10B by one click, with the data', () => {
  const { settings, problems } = opened(trainedWith('drawn', [0.9, 0.6, 0.3, 0.1], 'two-moons'));
  expect(problems).toEqual([]);
  expect(settings.data).toEqual({ set: 'two-moons' });
  expect(settings.config).toMatchObject({
    schedule: 'drawn',
    knot1: 0.9,
    knot2: 0.6,
    knot3: 0.3,
    knot4: 0.1,
  });
});

it('so do the reader’s own points', () => {
  const { settings } = opened(
    trainedWith('linear', [0.8, 0.5, 0.2, 0.05], 'drawn', Float32Array.of(1, 0.5, 0, 0)),
  );
  expect(settings.config['schedule']).toBe('linear');
  expect('points' in settings.data && [...settings.data.points]).toHaveLength(4);
});
