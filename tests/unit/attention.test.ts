/** What lesson 5 says, beyond its labs' own claims, and where its links lead. */
import { describe, expect, it } from 'vitest';
import { run } from '../../content/lessons/05-attention/run';
import { scale } from '../../content/lessons/05-attention/scale';
import { attend, firstQuery, tokens } from '../../src/labs/5a/attend';
import { aboutOf, labOf } from '../../src/labs/registry';
import { readLink } from '../../src/labs/state/link';
import { textSet } from '../../src/data/text/text-set';
import { Rng } from '../../src/math/rng';
import { finish } from '../../src/math/work';
import { defaults } from '../../src/models/model';
import { about } from '../../src/models/gpt/about';
import { Gpt } from '../../src/models/gpt/model';
import { Ngram } from '../../src/models/ngram/ngram';
import { pricing } from '../../src/models/ngram/price';
import { onCpu } from '../support/cpu';
import { courseProse } from '../support/course';
import { read } from '../support/sources';

onCpu();

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

  it('say which n-gram is the best on the prose of the course, and what it pays', () => {
    const set = textSet(courseProse(), { id: 'course', label: '', vocabulary: 0 });
    const model = new Ngram(8, set.symbols.length);
    model.read(set.train);
    const bits = finish(pricing(model, set.held))['witten-bell'];
    expect(bits.indexOf(Math.min(...bits))).toBe(4); // n = 5: it looks back on four
    expect(Math.abs(Math.min(...bits) - 2.15)).toBeLessThan(0.08); // the prose goes on growing
  });

  it('of Figure 5.1 show a loss at less than a third, and a higher price where no answer stands in sight', () => {
    const { masked, open } = run;
    expect(open.losses.at(-1)!).toBeLessThan(masked.losses.at(-1)! / 3);
    expect(masked.heldOut).toBeLessThan(masked.bestNgram);
    expect(open.heldOut).toBeGreaterThan(open.bestNgram);
  });
});

it('Eq. (5.6): of questions and keys that are turned by their places, only the distance is left', () => {
  const d = 8;
  /** R_m x: the i-th pair turned by m theta_i. */
  const turned = (x: readonly number[], m: number) =>
    Array.from({ length: d / 2 }, (_, i) => {
      const angle = m * 10000 ** ((-2 * i) / d); // i from 0
      const [a, b] = [x[2 * i]!, x[2 * i + 1]!];
      return [a * Math.cos(angle) - b * Math.sin(angle), a * Math.sin(angle) + b * Math.cos(angle)];
    }).flat();
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, v, i) => sum + v * b[i]!, 0);
  const rng = new Rng(3);
  const [q, k] = [0, 1].map(() => Array.from({ length: d }, () => rng.gauss())) as [number[], number[]];
  for (const [m, n] of [
    [0, 5],
    [7, 12],
    [40, 3],
  ] as const)
    expect(dot(turned(q, m), turned(k, n))).toBeCloseTo(dot(q, turned(k, n - m)), 10);
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
