import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { region } from '../../../src/components/lesson/listing';
import { filesBelow, read } from '../../support/sources';

/** Characters that fit beside the text without scrolling. */
const widest = 72;

/** A folder each. */
const lessons = readdirSync('content/lessons');

const shown = lessons
  .flatMap((name) => filesBelow(`content/lessons/${name}`, ['.mdx']))
  .flatMap((lesson) =>
    [...read(lesson).matchAll(/<Listing\s+of="([^"]+)"(?:\s+region="([^"]+)")?/g)].map(([, of, name]) => ({
      lesson,
      of: of!,
      name,
    })),
  );

describe('the listings', () => {
  it('are there', () => expect(shown.length).toBeGreaterThan(5));

  it.each(shown)('$of $name fits $lesson without scrolling', ({ of, name }) => {
    const source = read(`src/${of}`);
    const lines = (name ? region(of, source, name) : source).split('\n');
    expect(lines.filter((line) => line.length > widest)).toEqual([]);
  });
});
