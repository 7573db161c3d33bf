import { expect, it } from 'vitest';
import { lessonsInOrder } from '../../src/components/site/syllabus';
import { filesBelow, read } from '../support/sources';

const written = filesBelow('content/lessons', ['index.mdx']).map((file) => {
  const [, number, slug] = /(\d+)-([^/]+)\/index\.mdx$/.exec(file)!;
  const front = read(file).split('---')[1]!;
  const minutes = (key: string) => Number(new RegExp(`^${key}: (\\d+)$`, 'm').exec(front)![1]);
  return { slug: slug!, number: Number(number), minutes: minutes('read') + minutes('labs') };
});

it('every written lesson stands in the syllabus, under its number and with its own minutes', () => {
  const listed = lessonsInOrder.map(({ slug, number, minutes }) => ({ slug, number, minutes }));
  expect(written.length).toBeGreaterThan(0);
  for (const lesson of written) expect(listed).toContainEqual(lesson);
});
