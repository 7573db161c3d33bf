import type { Show } from '../show';
import { chances, drawing, losses, nine } from './pictures';
import { Under } from './Under';
import { describe } from './words';

export default {
  pictures: [drawing, chances, nine, losses],
  Under,
  describe,
  before:
    'A picture of 14 by 14 pixels as a network draws it, one pixel after the other, beside what it expected at each of them, and nine pictures that go on from the same known pixels.',
} satisfies Show;
