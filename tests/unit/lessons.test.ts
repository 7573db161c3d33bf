/** The laws that hold for the page of every written lesson. */
import { describe, expect, it } from 'vitest';
import { region } from '../../src/components/lesson/listing';
import { trains } from '../../src/labs/lab';
import { aboutOf, anyLabOf } from '../../src/labs/registry';
import { readLink } from '../../src/labs/state/link';
import { papers } from '../../src/models/papers';
import type { Feedback, Question } from '../../src/quiz/question';
import { due } from '../support/due';
import { filesBelow, read } from '../support/sources';

const quizzes = import.meta.glob<{ questions: readonly Question[] }>('../../content/lessons/*/quiz.ts', {
  eager: true,
});
const lists = import.meta.glob<{ references: readonly string[] }>('../../content/lessons/*/references.ts', {
  eager: true,
});
const glossary = filesBelow('content/glossary', ['.md']).map((file) => file.replace(/^.*\/|\.md$/g, ''));

const folders = filesBelow('content/lessons', ['index.mdx']).map((file) => file.split('/')[2]!);

it('every written lesson is held to its promises', () => expect(Object.keys(due)).toEqual(folders));

describe.each(folders)('lesson %s', (folder) => {
  const lesson = read(`content/lessons/${folder}/index.mdx`);
  const quiz = read(`content/lessons/${folder}/quiz.ts`);
  const { questions } = quizzes[`../../content/lessons/${folder}/quiz.ts`]!;
  const { references } = lists[`../../content/lessons/${folder}/references.ts`]!;
  const captures = (pattern: RegExp, text = lesson) => [...text.matchAll(pattern)].map((match) => match[1]!);
  const sections = lesson
    .split(/^## /m)
    .slice(1)
    .map((text) => ({ title: text.split('\n')[0]!, text, read: proseOf(text) }))
    .filter(({ title }) => /^\d/.test(title));

  it('cites only works that are in the list, in the order of the list', () => {
    const cited = [...new Set(captures(/<Cite\s+k="([^"]+)"/g))];
    expect(cited.filter((key) => !(key in papers))).toEqual([]);
    expect(cited).toEqual([...references]);
  });

  it('opens cards only for words that the glossary explains, each once', () => {
    const used = captures(/<Term\s+of="([^"]+)"/g);
    expect(used.length).toBeGreaterThan(2);
    expect(used.filter((term) => !glossary.includes(term))).toEqual([]);
    expect(used.length).toBe(new Set(used).size);
  });

  it('keeps every section to 350 words', () => {
    expect(sections.length).toBeGreaterThan(3);
    const words = sections.map(
      ({ title, read }) => [title, read.split(/\s+/).filter(Boolean).length] as const,
    );
    expect(words.filter(([, count]) => count > 350)).toEqual([]);
  });

  it('ends every section with what to keep and a question', () => {
    for (const { title, text } of sections)
      expect([title, text.includes('<SoWhat>'), text.includes('<Check')]).toEqual([title, true, true]);
  });

  it('warms up with two questions: one from the lesson before, one from at least three lessons back', () => {
    const warmup = /<Warmup[^]*?\/>/.exec(lesson)![0];
    const back = captures(/lesson: (\d+)/g, warmup).map((number) => parseInt(folder) - Number(number));
    expect(back).toHaveLength(2);
    expect([Math.min(...back), Math.max(...back) >= 3]).toEqual([1, true]);
  });

  it('ends with four to six questions', () => {
    expect(questions.length).toBeGreaterThanOrEqual(4);
    expect(questions.length).toBeLessThanOrEqual(6);
  });

  it('asks about every objective and about nothing else, in at least four ways', () => {
    const verbs = captures(/verb: '([^']+)'/g);
    expect(verbs.length).toBeGreaterThanOrEqual(3);
    expect([...new Set(questions.map(({ objective }) => objective))].sort()).toEqual([...verbs].sort());
    expect(new Set(questions.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(4);
  });

  it('says after every wrong answer where to read it again', () => {
    const silent = questions.flatMap((question) =>
      wrongOf(question)
        .filter(({ links }) => !links?.length)
        .map(({ says }) => [question.id, says]),
    );
    expect(silent).toEqual([]);
  });

  it('sends a wrong answer to an anchor that is on the page', () => {
    const ids = [
      ...captures(/\bid="(eq-[^"]+)"/g),
      ...captures(/\{\/\* #([a-z0-9-]+) \*\/\}/g),
      ...captures(/<Lab id="([^"]+)"/g).map((id) => `lab-${id}`),
    ];
    const links = captures(/again\('#([a-z0-9-]+)/g, quiz);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !ids.includes(link))).toEqual([]);
  });

  it('opens labs by links that the labs understand', () => {
    const links = captures(/(#lab-[0-9a-z]+\?[^"'`]+)["'`]/g, `${lesson}\n${quiz}`);
    for (const link of links) {
      const lab = anyLabOf(/^#lab-([^?]+)/.exec(link)![1]!);
      if (trains(lab)) expect([link, readLink(lab, aboutOf(lab.family), link)?.problems]).toEqual([link, []]);
    }
  });

  it('holds only labs of its own', () => {
    const labs = captures(/<Lab id="([^"]+)"/g);
    expect(labs.length).toBeGreaterThan(0);
    expect([...new Set(labs.map((id) => anyLabOf(id).lesson))]).toEqual([folder.slice(3)]);
  });

  it('covers its part of the checklist, and corrects what is marked there as wrong', () => {
    const marked = (word: 'covers' | 'corrects') =>
      [
        ...captures(new RegExp(`${word}="([^"]+)"`, 'g')),
        ...questions.map((question) => (word in question ? String(question[word as keyof Question]) : '')),
      ].flatMap((ids) => ids.split(' '));
    expect(due[folder]!.covers.filter((id) => !marked('covers').includes(id))).toEqual([]);
    expect(due[folder]!.corrects.split(' ').filter((id) => !marked('corrects').includes(id))).toEqual([]);
  });

  it('shows listings that exist and fit beside the text', () => {
    const shown = [...lesson.matchAll(/<Listing\s+of="([^"]+)"\s+region="([^"]+)"/g)];
    expect(shown.length).toBeGreaterThan(1);
    for (const [, of, name] of shown) {
      const wide = region(of!, read(`src/${of}`), name!)
        .split('\n')
        .filter((row) => row.length > 72);
      expect([of, name, wide]).toEqual([of, name, []]);
    }
  });

  it('writes in the voice of the course: no hype, no machine that wants or dreams', () => {
    const words =
      /\b(simply|magic|powerful|revolutionary|incredibl[ey]|wants to|dreams|imagines)\b|!(?!=|\[|\\)/i;
    expect(words.exec(sections.map(({ read }) => read).join(' '))?.[0]).toBeUndefined();
  });
});

/** What is told after each answer that is wrong. */
function wrongOf(question: Question): readonly Feedback[] {
  switch (question.kind) {
    case 'choice':
      return question.options.filter(({ right }) => !right);
    case 'number':
      return [...question.near, question.otherwise];
    case 'order':
      return question.steps;
    case 'bug':
      return [
        ...question.lines.flatMap(({ says, right }) => (says && !right ? [says] : [])),
        question.otherwise,
      ];
    case 'match':
      return question.rows.flatMap(({ not }) => Object.values(not));
  }
}

/** What a reader reads of a section: captions count; lanes, checks, boxes and tags do not. */
function proseOf(section: string): string {
  return section
    .replace(/<Lanes>[^]*?<\/Lanes>/g, '')
    .replace(/<(Check|Myth)\b[^]*?<\/\1>/g, '')
    .replace(/<ScaleBox\b[^]*?<\/ScaleBox>/g, '')
    .replace(/\{\/\*.*?\*\/\}/g, '')
    .replace(/\{'\s'\}/g, ' ')
    .replace(/<[^>]*>/g, ' ');
}
