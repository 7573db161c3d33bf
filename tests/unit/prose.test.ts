import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { proseOf } from '../../src/build/prose';

it('a lesson’s prose loses imports, tags, formulas and code, and keeps its sentences', () => {
  const mdx = [
    "import { Lab } from './x';",
    '## One *idea*',
    '',
    'A sentence with <M>x^2</M> and a [link](/there/).',
    'It goes on <b>here</b>.',
    '',
    '```ts',
    'const code = 1;',
    '```',
    '<Lab id="8a" />',
    'The end.',
  ].join('\n');
  expect(proseOf(mdx)).toBe('One idea\n\nA sentence with and a link. It goes on here.\n\nThe end.');
});

it('of lesson 8 no tag, brace or import is left', () => {
  const text = proseOf(readFileSync('content/lessons/08-gans/index.mdx', 'utf8'));
  expect(text.length).toBeGreaterThan(5000);
  expect(text).not.toMatch(/<\/?[A-Za-z]|[{}]|^import /m);
});
