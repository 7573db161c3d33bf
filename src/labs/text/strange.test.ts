import { expect, it } from 'vitest';
import { characters } from '../../data/text/vocabulary';
import { cut, words } from '../../data/text/words';
import { letters, strange } from './Strange';

it('what a text never has is found in a beginning, an emoji of several code points as one', () => {
  expect(strange(letters('a 👩‍🚀 b 数 数'), characters('ab c'))).toEqual(['👩‍🚀', '数']);
});

it('of words the whole word is strange', () => {
  expect(strange(cut('the dog sat'), words('the cat sat'))).toEqual([' dog']);
});
