/** What lesson 4 says of text, beyond its labs' own claims, and the laws of its page. */
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, it } from 'vitest';
import { questions } from '../../content/lessons/04-next-word/quiz';
import { references } from '../../content/lessons/04-next-word/references';
import { best, bits, text } from '../../content/lessons/04-next-word/written';
import { region } from '../../src/components/lesson/listing';
import { input } from '../../src/math/input';
import { Rng } from '../../src/math/rng';
import * as tf from '../../src/math/tf';
import { papers } from '../../src/models/papers';
import rnn from '../../src/models/rnn/index';
import { anyLabOf } from '../../src/labs/registry';
import { readLink } from '../../src/labs/4a/link';
import { Runner } from '../support/runner';
import { filesBelow, read } from '../support/sources';
import { sourceFor } from '../support/source-for';

beforeAll(async () => {
  if (!tf.findBackend('cpu')) tf.registerBackend('cpu', () => new MathBackendCPU());
  await tf.setBackend('cpu');
});

it('an LSTM that learns names learns to forget: after 12 letters less than a third of what a fresh one keeps, in at least 18 of 20 seeds', () => {
  const runner = new Runner(rnn, {}, 'towns');
  const { values, columns } = {
    columns: 17,
    ...sourceFor(rnn, runner.config, 'towns').draw(48, new Rng(99)),
  };
  const program = runner.machine.compile(() => {
    const held = input([48, columns], (out) => out.set(values)) as tf.Tensor2D;
    return { lags: rnn.views['lags']!.of(runner.model, held, tf.zeros([0])) };
  });
  const kept = () => {
    program.run();
    const norms = program.outputs['lags']!;
    return norms[12]! / norms[0]!;
  };
  const seeds = Array.from({ length: 20 }, (_, i) => i + 1);
  const forgot = seeds.filter((seed) => {
    const fresh = (runner.start(seed), kept());
    return (runner.train(120), kept()) < fresh / 3;
  });
  expect(forgot.length).toBeGreaterThanOrEqual(18);
}, 60_000);

describe('the figures', () => {
  it('Figure 4.1: the longer the memory, the more is copied, from nothing to nearly all', () => {
    const shares = [1, 2, 3, 4].map((n) => text(n).copied);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBeLessThan(0.05);
    expect(shares[3]).toBeGreaterThan(0.85);
  });
  it('Figure 4.2: held-out bits fall, then rise', () => {
    expect(best).toBeGreaterThan(2);
    expect(best).toBeLessThan(7);
    expect(bits[7]).toBeGreaterThan(bits[best - 1]! + 0.1);
  });
});

const folder = 'content/lessons/04-next-word';
const lesson = read(`${folder}/index.mdx`);
const captures = (pattern: RegExp, from = lesson) => [...from.matchAll(pattern)].map((match) => match[1]!);

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
    expect(sections.length).toBeGreaterThanOrEqual(7);
    for (const section of sections) {
      const title = section.split('\n')[0]!;
      expect([title, prose(section).split(/\s+/).filter(Boolean).length <= 350]).toEqual([title, true]);
      expect([title, section.includes('<SoWhat>'), section.includes('<Check')]).toEqual([title, true, true]);
    }
  });

  it('asks about every objective, and about nothing else', () => {
    const verbs = captures(/verb: '([^']+)'/g);
    expect([...new Set(questions.map((question) => question.objective))].sort()).toEqual([...verbs].sort());
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

  it('opens Lab 4A by links that it understands', () => {
    const all = [lesson, read(`${folder}/quiz.ts`), read(`${folder}/Hook.astro`)].join('\n');
    const links = captures(/(#lab-4a\?[^"']+)/g, all);
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect([link, readLink('lab-4a', link)?.problems]).toEqual([link, []]);
  });

  it('holds only labs of its own', () => {
    for (const id of captures(/<Lab id="([^"]+)"/g)) expect(anyLabOf(id).lesson).toBe('next-word');
  });

  it('covers its part of the checklist, and corrects what is marked there as wrong', () => {
    const listed = (name: 'covers' | 'corrects') =>
      [
        ...captures(new RegExp(`${name}="([^"]+)"`, 'g')),
        ...questions.map((q) => (name in q ? q[name as never] : '')),
      ].flatMap((ids: string) => ids.split(' '));
    const due = ['A-030', 'A-031', 'A-090', 'A-091', 'A-092', 'A-093', 'A-094', 'A-121', 'A-122', 'A-123'];
    expect(due.filter((id) => !listed('covers').includes(id))).toEqual([]);
    expect(['C5', 'C24', 'C25', 'C36', 'C37'].filter((id) => !listed('corrects').includes(id))).toEqual([]);
  });

  it('shows listings that exist and fit beside the text', () => {
    const shown = [...lesson.matchAll(/<Listing\s+of="([^"]+)"\s+region="([^"]+)"/g)];
    expect(shown.length).toBeGreaterThan(3);
    for (const [, of, name] of shown) {
      const wide = region(of!, read(`src/${of}`), name!)
        .split('\n')
        .filter((row) => row.length > 72);
      expect([of, name, wide]).toEqual([of, name, []]);
    }
  });

  it('writes in the voice of the course', () => {
    const words =
      /\b(simply|magic|powerful|revolutionary|incredibl[ey]|wants to|dreams|imagines)\b|!(?!=|\[|\\)/i;
    expect(words.exec(lesson.replace(/<[^>]*>/g, ' ').replace(/\{\/\*/g, ''))?.[0]).toBeUndefined();
  });
});
