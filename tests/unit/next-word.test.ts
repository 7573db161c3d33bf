/** What lesson 4 says of text, beyond its labs' own claims, and where its links lead. */
import { describe, expect, it } from 'vitest';
import { best, bits, text } from '../../content/lessons/04-next-word/written';
import { input } from '../../src/math/input';
import { Rng } from '../../src/math/rng';
import * as tf from '../../src/math/tf';
import rnn from '../../src/models/rnn/index';
import { readLink } from '../../src/labs/4a/link';
import { onCpu } from '../support/cpu';
import { overSeeds } from '../support/over-seeds';
import { Runner } from '../support/runner';
import { read } from '../support/sources';
import { sourceFor } from '../support/source-for';

onCpu();

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
  const { held, failed } = overSeeds((seed) => {
    const fresh = (runner.start(seed), kept());
    return (runner.train(120), kept()) < fresh / 3;
  });
  expect(held, `not for seeds ${failed.join(', ')}`).toBeGreaterThanOrEqual(18);
}, 300_000);

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

it('opens Lab 4A by links that it understands', () => {
  const all = ['index.mdx', 'quiz.ts', 'Hook.astro']
    .map((file) => read(`content/lessons/04-next-word/${file}`))
    .join('\n');
  const links = [...all.matchAll(/#lab-4a\?[^"']+/g)].map(([link]) => link);
  expect(links.length).toBeGreaterThan(5);
  for (const link of links) expect([link, readLink('lab-4a', link)?.problems]).toEqual([link, []]);
});
