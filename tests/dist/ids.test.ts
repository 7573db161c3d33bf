import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { page, pages } from '../support/dist';
import { root } from '../support/sources';

/** Addresses that may be linked from anywhere: page -> ids. Adding is free; one that disappears breaks somebody's link. */
const frozen = JSON.parse(readFileSync(join(root, 'content/ids.json'), 'utf8')) as Record<string, string[]>;

it.each(Object.entries(frozen))('%s still has every id that was ever published', (path, ids) => {
  const there = new Set(page(`dist/${path}index.html`).querySelectorAll('[id]').map((node) => node.id));
  expect(ids.filter((id) => !there.has(id))).toEqual([]);
});

it('every heading of a lesson is registered (else: node scripts/ids.mjs)', () => {
  const lessons = pages.flatMap((file) => /^dist\/(lessons\/[^/]+\/)index\.html$/.exec(file)?.[1] ?? []);
  expect(lessons.length).toBeGreaterThan(0);
  const unregistered = [...new Set([...lessons, ...Object.keys(frozen)])].flatMap((path) =>
    page(`dist/${path}index.html`)
      .querySelectorAll('article h2[id], .page h2[id]')
      .map((node) => node.id)
      .filter((id) => !frozen[path]?.includes(id))
      .map((id) => `${path}#${id}`),
  );
  expect(unregistered).toEqual([]);
});
