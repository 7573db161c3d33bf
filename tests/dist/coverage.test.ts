import { expect, it } from 'vitest';
import { page } from '../support/dist';
import { due } from '../support/due';

const lessons = Object.entries(due).map(([folder, { covers }]) => [folder.slice(3), covers] as const);

it.each(lessons)('the lesson %s covers its part of the checklist', (slug, items) => {
  const covered = new Set(
    page(`dist/lessons/${slug}/index.html`)
      .querySelectorAll('[data-covers]')
      .flatMap((node) => node.getAttribute('data-covers')!.split(/\s+/)),
  );
  expect(items.filter((item) => !covered.has(item))).toEqual([]);
});

/** Claims that the corrections rule out, as patterns. */
const banned: readonly RegExp[] = [
  /\b(revolutionary|groundbreaking|monumental leap|powerful)\b/i,
  /discriminator[^.]{0,40}maximi[sz]es? (its )?accuracy/i,
  /until (both|the two) networks converge/i,
  /learning styles/i,
  /neurons? (is|are)[^.]{0,20}on or off/i,
];

it.each(lessons)('the lesson %s makes no claim that its corrections rule out', (slug) => {
  const html = page(`dist/lessons/${slug}/index.html`);
  // What a misconception box quotes is there to be corrected; what a question offers, to be judged.
  for (const node of html.querySelectorAll('.myth, .quiz, astro-island, script, style')) node.remove();
  const text = html.querySelector('main')!.text;
  expect(banned.filter((claim) => claim.test(text)).map(String)).toEqual([]);
});
