import { describe, expect, it } from 'vitest';
import { along, besideLevel, type Place } from './level';

const box = { x: 20, y: 10, width: 180, height: 100 };
const place = (line: readonly Place[]) => {
  const { y, align } = besideLevel(60, 50, box, [...along(line)]);
  return `${align} ${y < 60 ? 'over' : 'under'}`;
};

describe('the name of a level', () => {
  it('stands over the left end where nothing is drawn', () => expect(place([])).toBe('left over'));
  it('leaves the left end to a curve that falls through it', () =>
    expect(
      place([
        [20, 30],
        [60, 60],
        [200, 100],
      ]),
    ).toBe('right over'));
  it('stands under a level that a curve comes down to', () =>
    expect(
      place([
        [20, 40],
        [40, 52],
        [200, 55],
      ]),
    ).toBe('left under'));
  it('never leaves the box', () => expect(besideLevel(108, 50, box, [[30, 99]]).y).toBeLessThan(108));
});
