/** What lesson 8 says, beyond its labs' own claims, and where its links lead. */
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { expect, it } from 'vitest';
import { moments } from '../../src/components/figures/recorded';
import { aboutOf, labOf } from '../../src/labs/registry';
import { readLink } from '../../src/labs/state/link';
import { runawayLoss } from '../../src/engine/protocol';
import * as tf from '../../src/math/tf';
import { loadFamily } from '../../src/models/registry';
import { overSeeds } from '../support/over-seeds';
import { Runner } from '../support/runner';
import { read } from '../support/sources';

const lesson = read('content/lessons/08-gans/index.mdx');

it('says of Figure 8.1 what its recorded run shows: a higher loss of G, and more clusters', () => {
  const [first, , last] = moments();
  expect(last!.generatorLoss).toBeGreaterThan(first!.generatorLoss);
  expect(last!.modes).toBeGreaterThan(first!.modes);
});

it('sends its reader to presets that exist, in links that change nothing else', () => {
  const links = [...lesson.matchAll(/href="(#lab-[^"]+\?[^"]+)"/g)].map((match) => match[1]!);
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

it('lets the reader of “Blow it up” see losses in the hundreds before one overflows', async () => {
  if (!tf.findBackend('cpu')) tf.registerBackend('cpu', () => new MathBackendCPU());
  await tf.setBackend('cpu');
  const { config } = labOf('8a').presets['blow-up']!;
  const runner = new Runner(await loadFamily('gan'), config, 'eight-gaussians');
  const { held, failed } = overSeeds((seed) => {
    runner.start(seed);
    let most = 0;
    while (runner.step < 1500) {
      const { discriminatorLoss: d, generatorLoss: g } = runner.train(runner.step + 1).metrics;
      if (!(Math.abs(d!) <= runawayLoss && Math.abs(g!) <= runawayLoss))
        return runner.step > 100 && most > 100;
      most = Math.max(most, d!);
    }
    return false;
  });
  expect(held, `not for seeds ${failed.join(', ')}`).toBeGreaterThanOrEqual(18);
});
