/** What lesson 5 says, beyond its labs' own claims, and the laws of its page. */
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, it } from 'vitest';
import { questions } from '../../content/lessons/05-attention/quiz';
import { references } from '../../content/lessons/05-attention/references';
import { run } from '../../content/lessons/05-attention/run';
import { scale } from '../../content/lessons/05-attention/scale';
import { attend, firstQuery, tokens } from '../../src/labs/5a/attend';
import { aboutOf, labOf } from '../../src/labs/registry';
import { readLink } from '../../src/labs/state/link';
import { Rng } from '../../src/math/rng';
import * as tf from '../../src/math/tf';
import { defaults } from '../../src/models/model';
import { about } from '../../src/models/gpt/about';
import { Gpt } from '../../src/models/gpt/model';
import { papers } from '../../src/models/papers';
import { filesBelow, read } from '../support/sources';

beforeAll(async () => {
  if (!tf.findBackend('cpu')) tf.registerBackend('cpu', () => new MathBackendCPU());
  await tf.setBackend('cpu');
});

const folder = 'content/lessons/05-attention';
const lesson = read(`${folder}/index.mdx`);
const quiz = read(`${folder}/quiz.ts`);
const captures = (pattern: RegExp, from = lesson) => [...from.matchAll(pattern)].map((match) => match[1]!);

describe('the numbers in the text', () => {
  it('are those of Lab 5A as it opens, and with a question ten times as long', () => {
    const { scores, weights } = attend(firstQuery, tokens);
    expect(scores.map((score) => score.toFixed(2))).toEqual(['0.16', '0.72', '0.04']);
    expect(weights.map((weight) => Math.round(100 * weight))).toEqual([27, 48, 24]);
    const long = attend(firstQuery, tokens, 10);
    expect(long.scores.map((score) => score.toFixed(2))).toEqual(['1.56', '7.21', '0.42']);
    expect((100 * long.weights[1]!).toFixed(1)).toBe('99.5');
  });

  it('count the weights of the GPT that Lab 5B opens with', () => {
    const { weights } = new Gpt(defaults(about), new Rng(1), 28);
    const count = Object.values(weights).reduce((sum, { size }) => sum + size, 0);
    expect(lesson).toContain(`a transformer with ${count.toLocaleString('en-US')} weights`);
    expect(scale.rows[0].lab).toBe(count.toLocaleString('en-US'));
  });

  it('of Figure 5.1 show a loss at less than a third, and a higher price where no answer stands in sight', () => {
    const { masked, open } = run;
    expect(open.losses.at(-1)!).toBeLessThan(masked.losses.at(-1)! / 3);
    expect(masked.heldOut).toBeLessThan(masked.bestNgram);
    expect(open.heldOut).toBeGreaterThan(open.bestNgram);
  });
});

describe('the lesson', () => {
  it('cites only works that are in the list, in the order of the list', () => {
    const cited = [...new Set(captures(/<Cite\s+k="([^"]+)"/g))];
    expect(cited.filter((key) => !(key in papers))).toEqual([]);
    expect(cited).toEqual([...references]);
  });

  it('opens cards only for words that the glossary explains, each once', () => {
    const glossary = filesBelow('content/glossary', ['.md']).map((file) => file.replace(/^.*\/|\.md$/g, ''));
    const used = captures(/<Term\s+of="([^"]+)"/g);
    expect(used.filter((term) => !glossary.includes(term))).toEqual([]);
    expect(used.length).toBe(new Set(used).size);
  });

  it('keeps every section to 350 words, and ends it with what to keep and a question', () => {
    const prose = (section: string) =>
      section
        .replace(/<Lanes>[^]*?<\/Lanes>/g, '')
        .replace(/<(Check|Myth)\b[^]*?<\/\1>/g, '')
        .replace(/<ScaleBox\b[^]*?<\/ScaleBox>/g, '')
        .replace(/<[^>]*>/g, ' ')
        .replace(/\{[^}]*\}/g, ' ');
    const sections = lesson
      .split(/^## /m)
      .slice(1)
      .filter((section) => /^\d/.test(section));
    expect(sections.length).toBe(7);
    for (const section of sections) {
      const title = section.split('\n')[0]!;
      expect([title, prose(section).split(/\s+/).filter(Boolean).length <= 350]).toEqual([title, true]);
      expect([title, section.includes('<SoWhat>'), section.includes('<Check')]).toEqual([title, true, true]);
    }
  });

  it('asks about every objective and about nothing else, in at least four ways', () => {
    const verbs = captures(/verb: '([^']+)'/g);
    expect([...new Set(questions.map((question) => question.objective))].sort()).toEqual([...verbs].sort());
    expect(new Set(questions.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(4);
  });

  it('sends a wrong answer to an anchor that is on the page', () => {
    const ids = [
      ...captures(/\{\/\* #([a-z0-9-]+) \*\/\}/g),
      ...captures(/<Lab id="([^"]+)"/g).map((id) => `lab-${id}`),
    ];
    const links = captures(/again\('#([a-z0-9-]+)/g, quiz);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !ids.includes(link))).toEqual([]);
  });

  it('opens Lab 5B by links that it understands, at presets that exist', () => {
    const links = captures(/(#lab-5b\?[^"']+)/g, `${lesson}\n${quiz}`);
    const lab = labOf('5b');
    const presets = links.map((link) => {
      const found = readLink(lab, aboutOf(lab.family), link);
      expect([link, found?.problems]).toEqual([link, []]);
      return found?.preset;
    });
    expect(new Set(presets)).toEqual(new Set(['cheat', 'no order']));
  });

  it('covers and corrects its part of the checklist', () => {
    const marks = (word: 'covers' | 'corrects') =>
      [
        ...captures(new RegExp(`${word}="([^"]+)"`, 'g')),
        ...questions.map((q) =>
          word in q ? String(Object.entries(q).find(([key]) => key === word)?.[1]) : '',
        ),
      ].flatMap((ids) => ids.split(' '));
    const due = ['A-032', 'A-038', 'A-039', 'A-092', 'A-095', 'A-096', 'A-097', 'A-098', 'A-099', 'A-144'];
    expect(due.filter((id) => !marks('covers').includes(id))).toEqual([]);
    expect(['C26', 'C27'].filter((id) => !marks('corrects').includes(id))).toEqual([]);
  });
});
