import type { Show } from '../show';
import { cost, noise, samples, walk } from './pictures';
import { Under } from './Under';
import { describe } from './words';

export default {
  pictures: [samples, noise, walk, cost],
  Under,
  describe,
  before:
    'A sheet of pictures that a flow makes from noise, beside real digits, the noise that each of them becomes, and a walk from one digit to the next.',
} satisfies Show;
