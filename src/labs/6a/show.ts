import type { Show } from '../show';
import { codesAndCursor, decoded, losses, manifold, rows } from '../squeeze/pictures';
import { Under } from '../squeeze/Under';
import { describe } from '../squeeze/words';

export default {
  pictures: [codesAndCursor, rows, decoded, manifold, losses],
  Under,
  describe,
  before:
    'A plane on which every digit will have a place, its code; beside it digits and what is rebuilt from their codes, what the cross stands for, and the whole plane decoded.',
} satisfies Show;
