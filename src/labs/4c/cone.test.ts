import { describe, expect, it } from 'vitest';
import { defaults } from '../../models/model';
import { about } from '../../models/wavenet/about';
import { addedOf, receptive } from '../../models/wavenet/schedule';
import { givenTo } from '../../engine/picture';
import wavenet from '../../models/wavenet/index';
import { coneOf, countHeard, firstPlace } from './cone';

const config = (over = {}) => ({ ...defaults(about), ...over });

describe('what an answer hears', () => {
  it.each([1, 3, 6])('is with %d layers the whole receptive field and nothing later', (layers) => {
    const now = config({ layers });
    expect(countHeard(coneOf(now, firstPlace(now)))).toEqual({ before: receptive(now), after: 0 });
    expect(receptive(now)).toBe(2 ** layers);
  });

  it('is one place more for each layer where nothing is dilated', () => {
    const now = config({ dilation: 'none' });
    expect(countHeard(coneOf(now, firstPlace(now))).before).toBe(7);
  });

  it('includes the answer itself where nothing is masked', () => {
    const now = config({ mask: false });
    const cone = coneOf(now, firstPlace(now));
    expect(cone.lit[0]![cone.at]).toBe(true);
    // A layer that looks as far ahead as back sees one place less ahead than all look back: the first is shifted.
    expect(countHeard(cone).after).toBe(receptive(now) - 1);
    expect(cone.lit[0]!.at(-1)).toBe(false); // nothing of it is cut off
  });
});

it('asks for as many symbols at once as the view onward makes', () => {
  const width = 96;
  for (const classes of [64, 11])
    expect(givenTo(wavenet.views['onward']!, { width, classes })).toBe(width + addedOf(classes) + 1);
});
