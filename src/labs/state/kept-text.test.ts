import { expect, it } from 'vitest';
import { checkText, findText, keepText } from './kept-text';

const text = '数学は楽しい。👩‍🚀\n'.repeat(40);

it('a text is found as it was kept', () => expect(checkText(text)).toBe(text));

it.each([
  ['nothing was kept', undefined],
  ['it is too short', 'short'],
  ['it is too long', 'a'.repeat(2_000_001)],
  ['it is no text', { text }],
])('none is found where %s', (_, kept) => expect(checkText(kept)).toBeUndefined());

it('where there is no storage none is found, and nothing fails', async () => {
  await keepText(text);
  expect(await findText()).toBeUndefined();
});
