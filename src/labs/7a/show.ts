import type { Show } from '../show';
import { codesAndCursor, decoded, manifold, rows, samplesLarge, terms } from '../squeeze/pictures';
import { Under } from '../squeeze/Under';
import { describe } from '../squeeze/words';

export default {
  pictures: [codesAndCursor, samplesLarge, terms, rows, { ...manifold, place: 'side' }, decoded],
  Under,
  describe,
  before:
    'A plane on which every digit will be a cloud, its code, beside the prior’s circles; and beside it the two terms of the loss, digits rebuilt from their codes, the plane decoded, and digits decoded from random codes.',
} satisfies Show;
