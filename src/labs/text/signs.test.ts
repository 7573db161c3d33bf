import { expect, it } from 'vitest';
import { said, seenAs } from './signs';

it('every symbol has something that can be read out, also one that leaves no mark', () => {
  expect(['\n', ' ', 'a', 'ing', '\u200d', '\u00a0', '\u0301', '👩'].map(said)).toEqual([
    'new line',
    'space',
    'a',
    'ing',
    'U+200D',
    'U+00A0',
    '◌\u0301',
    '👩',
  ]);
  expect(['\n', ' ', 'b'].map(seenAs)).toEqual(['↵', '·', 'b']);
});
