import { expect, it } from 'vitest';
import { trainedLabs, wholeLab } from '../../labs/registry';
import { paperOf } from './paper';

const drawn = trainedLabs.map(({ id }) => id).filter((id) => wholeLab(id).show);

it.each(drawn)('lab %s has its recorded pictures for paper, every one of them painted', (id) => {
  const svg = paperOf(id);
  const { pictures } = wholeLab(id).show!;
  const count = (what: RegExp) => svg.match(what)?.length ?? 0;
  expect(count(/style="font:600 15px/g)).toBe(pictures.length);
  expect(count(/<(path|rect|image|text)\b/g)).toBeGreaterThan(3 * pictures.length);
  expect(count(/<g /g)).toBe(count(/<\/g>/g));
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});
