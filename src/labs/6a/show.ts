import type { Show } from '../show';
import { codesAndCursor, decoded, manifold, rows, samples } from '../squeeze/pictures';
import { Under } from '../squeeze/Under';
import { describe } from '../squeeze/words';

export default {
  pictures: [codesAndCursor, manifold, decoded, rows, samples],
  Under,
  describe,
  before:
    'A plane on which every digit will have a place, its code, and the same plane decoded; beside them what the cross stands for, digits above what is rebuilt from their codes, and digits decoded from random codes.',
} satisfies Show;
