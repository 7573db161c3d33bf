import type { Show } from '../show';
import { losses, oddness, reach, sound } from './pictures';
import { Under } from './Under';
import { describe } from './words';

export default {
  pictures: [sound, reach, losses, oddness],
  Under,
  describe,
  before:
    'A stretch of real sound above two that the model makes, and under them the layers of the network, with lines along which one answer hears. Beside them the loss, and how odd what it makes would seem to one who only counts.',
} satisfies Show;
