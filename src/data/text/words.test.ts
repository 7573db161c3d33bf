import { expect, it } from 'vitest';
import { begun, words } from './words';

it('words give back any text of theirs, spaces and line breaks included', () => {
  const text = '  the cat sat,\n\nthe  cat ran 👩‍🚀\taway \n';
  const { encode, decode } = words(text);
  expect(decode(encode(text))).toBe(text);
});

it('the more frequent words come first', () => {
  expect(words('a b b b a c').symbols.slice(1)).toEqual([' b', 'a', ' a', ' c']);
});

it('a beginning is read as the text has it, also where its first word never began a line', () => {
  const reading = words('on the mat\nthere');
  expect(begun('the mat', reading)).toBe(' the mat');
  expect(begun('on the', reading)).toBe('on the');
  expect(begun('zebra', reading)).toBe('zebra');
});
