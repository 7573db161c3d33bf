/** What lesson 8 says, beyond its labs' own claims, and where its links lead. */
import { expect, it } from 'vitest';
import { moments } from '../../src/components/figures/recorded';
import { aboutOf, labOf } from '../../src/labs/registry';
import { readLink } from '../../src/labs/state/link';
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
