import { describe, expect, it } from 'vitest';
import { questions } from '../../content/lessons/08-gans/quiz';
import { references } from '../../content/lessons/08-gans/references';
import { moments } from '../../src/components/figures/recorded';
import { lessonsInOrder } from '../../src/components/site/syllabus';
import { aboutOf, labOf } from '../../src/labs/registry';
import { readLink } from '../../src/labs/state/link';
import { papers } from '../../src/models/papers';
import { filesBelow, read } from '../support/sources';

const folder = 'content/lessons/08-gans';
const lesson = read(`${folder}/index.mdx`);
const glossary = filesBelow('content/glossary', ['.md']).map((file) => file.replace(/^.*\/|\.md$/g, ''));
const captures = (pattern: RegExp, text = lesson) => [...text.matchAll(pattern)].map((match) => match[1]!);

/** What a reader reads in a section: no imports, figures' captions counted, lanes, checks, boxes and tags left out. */
const prose = (section: string) =>
  section
    .replace(/<Lanes>[^]*?<\/Lanes>/g, '')
    .replace(/<(Check|Myth)\b[^]*?<\/\1>/g, '')
    .replace(/<ScaleBox\b[^]*?<\/ScaleBox>/g, '')
    .replace(/\{'\s'\}/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\{\/\*.*?\*\/\}/g, '');
const sections = lesson
  .split(/^## /m)
  .slice(1)
  .map((text) => ({ title: text.split('\n')[0]!, text }))
  .filter(({ title }) => /^\d/.test(title));

describe('the lesson on GANs', () => {
  it('cites only works that are in the list, and lists only works that it cites', () => {
    const cited = [...new Set(captures(/<Cite\s+k="([^"]+)"/g))];
    expect(cited.filter((key) => !(key in papers))).toEqual([]);
    expect(cited.sort()).toEqual([...references].sort());
  });

  it('numbers its references in the order in which they are first cited', () => {
    expect([...new Set(captures(/<Cite\s+k="([^"]+)"/g))]).toEqual([...references]);
  });

  it('opens cards only for words that the glossary explains', () => {
    const used = captures(/<Term\s+of="([^"]+)"/g);
    expect(used.length).toBeGreaterThan(5);
    expect(used.filter((term) => !glossary.includes(term))).toEqual([]);
    expect(used.length).toBe(new Set(used).size);
  });

  it('keeps every section to 350 words', () => {
    expect(sections.length).toBe(7);
    const long = sections
      .map(({ title, text }) => [title, prose(text).split(/\s+/).filter(Boolean).length] as const)
      .filter(([, words]) => words > 350);
    expect(long).toEqual([]);
  });

  it('ends every section with what to keep and a question', () => {
    for (const { title, text } of sections) {
      expect([title, text.includes('<SoWhat>'), text.includes('<Check')]).toEqual([title, true, true]);
    }
  });

  it('asks about every objective, and about nothing else', () => {
    const verbs = captures(/verb: '([^']+)'/g);
    expect(verbs.length).toBeGreaterThanOrEqual(3);
    expect([...new Set(questions.map((question) => question.objective))].sort()).toEqual([...verbs].sort());
  });

  it('asks in at least four different ways', () => {
    expect(new Set(questions.map((question) => question.kind)).size).toBeGreaterThanOrEqual(4);
  });

  it('sends a wrong answer to an anchor that is on the page', () => {
    const ids = [
      ...captures(/\{\/\* #([a-z0-9-]+) \*\/\}/g),
      ...captures(/<Lab id="([^"]+)"/g).map((id) => `lab-${id}`),
    ];
    const links = captures(/again\('#([a-z0-9-]+)/g, read(`${folder}/quiz.ts`));
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !ids.includes(link))).toEqual([]);
  });

  it('opens labs by links that the labs understand', () => {
    const links = captures(/to: '(#lab-[^']+\?[^']+)'/g, read(`${folder}/quiz.ts`));
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const lab = labOf(/^#lab-([^?]+)/.exec(link)![1]!);
      expect([link, readLink(lab, aboutOf(lab.family), link)?.problems]).toEqual([link, []]);
    }
  });

  it('sends its reader to presets that exist, in links that change nothing else', () => {
    const links = captures(/href="(#lab-[^"]+\?[^"]+)"/g);
    const opened = links.map((link) => {
      const lab = labOf(/^#lab-([^?]+)/.exec(link)![1]!);
      const found = readLink(lab, aboutOf(lab.family), link);
      expect([link, found?.problems]).toEqual([link, []]);
      return `${lab.id} ${found?.preset}`;
    });
    const sent = new Set(opened);
    const meant = ['head start', 'blurred', 'collapse', 'compared', 'restless', 'averaged'];
    expect(meant.filter((preset) => !sent.has(`8b ${preset}`))).toEqual([]);
    expect(sent).toContain('8a blow-up');
  });

  it('covers every item of its part of the checklist', () => {
    const covered = [
      ...captures(/covers="([^"]+)"/g),
      ...questions.map((q) => ('covers' in q ? q.covers : '')),
    ].flatMap((ids) => ids.split(' '));
    const due = Array.from({ length: 19 }, (_, i) => `A-0${40 + i}`);
    expect(due.filter((id) => !covered.includes(id))).toEqual([]);
  });

  it('corrects what the checklist marks as wrong', () => {
    const corrected = [
      ...captures(/corrects="([^"]+)"/g),
      ...questions.map((q) => ('corrects' in q ? q.corrects : '')),
    ].flatMap((ids) => ids.split(' '));
    const due = ['C7', 'C8', 'C9', 'C10', 'C11', 'C12', 'C38', 'C39'];
    expect(due.filter((id) => !corrected.includes(id))).toEqual([]);
  });

  it('says of Figure 8.1 what its recorded run shows: a higher loss of G, and more clusters', () => {
    const [first, , last] = moments();
    expect(last!.generatorLoss).toBeGreaterThan(first!.generatorLoss);
    expect(last!.modes).toBeGreaterThan(first!.modes);
  });

  it('writes in the voice of the course: no hype, no machine that wants or dreams', () => {
    const words =
      /\b(simply|magic|powerful|revolutionary|incredibl[ey]|wants to|dreams|imagines)\b|!(?!=|\[|\\)/i;
    const text = sections.map(({ text }) => prose(text)).join(' ');
    expect(words.exec(text)?.[0]).toBeUndefined();
  });
});

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
