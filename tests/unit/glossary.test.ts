import { describe, expect, it } from 'vitest';
import { lessonsInOrder } from '../../src/components/site/syllabus';
import { filesBelow, read } from '../support/sources';

const glossary = filesBelow('content/glossary', ['.md']).map((file) => file.replace(/^.*\/|\.md$/g, ''));

describe('the glossary', () => {
  const entries = glossary.map((id) => ({ id, text: read(`content/glossary/${id}.md`) }));

  it('sends every word to a lesson of the syllabus', () => {
    const slugs = lessonsInOrder.map(({ slug }) => slug);
    const strays = entries.filter(({ text }) => {
      const lesson = /^lesson: (.+)$/m.exec(text)?.[1];
      return lesson !== undefined && !slugs.includes(lesson);
    });
    expect(strays.map(({ id }) => id)).toEqual([]);
  });

  it('explains in at most two sentences on a card', () => {
    const long = entries.filter(({ text }) => {
      const says = /says: >-\n((?: {2}.*\n)+)/.exec(text)![1]!;
      return says.split(/[.?!](?:\s|$)/).filter((sentence) => sentence.trim()).length > 2;
    });
    expect(long.map(({ id }) => id)).toEqual([]);
  });
});
