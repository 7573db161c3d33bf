import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { proseOf } from '../../src/build/prose';
import { filesBelow } from '../support/sources';

const lessons = filesBelow('content/lessons', ['index.mdx']);

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

it('keeps a caption’s bold line apart from what stands below it, and the question of a check', () => {
  const mdx = [
    '<figcaption>',
    '  <b>Figure 1&ensp;Two bars.</b>Read from left to right.',
    '</figcaption>',
    '<Check ask="Which is longer?">',
    '  <p>The left one.</p>',
    '</Check>',
  ].join('\n');
  expect(proseOf(mdx)).toBe(
    'Figure 1 Two bars. Read from left to right.\n\nWhich is longer?\n\nThe left one.',
  );
});

it.each(lessons)('in the prose of %s no word is glued to the end of a sentence', (file) => {
  expect(proseOf(readFileSync(file, 'utf8')).match(/[a-z][.?!][A-Z][a-z]+/g)).toBeNull();
});

it('of lesson 8 no tag, brace or import is left', () => {
  const text = proseOf(readFileSync('content/lessons/08-gans/index.mdx', 'utf8'));
  expect(text.length).toBeGreaterThan(5000);
  expect(text).not.toMatch(/<\/?[A-Za-z]|[{}]|^import /m);
});
