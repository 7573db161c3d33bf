import type { Show } from '../show';
import { cost, sheet, stage } from './pictures';
import { Under } from './Under';
import { describe } from './words';

export default {
  pictures: [stage, sheet, cost],
  Under,
  describe,
  before:
    'A plane with the points of the data set. When a flow has been trained, the density that it gives each place, its generated points, and a sheet of noise that a slider bends layer by layer appear here in words.',
} satisfies Show;
