/** How well the models of text learn names at their defaults: what they pay for names held out, and whether what they write can be said. */
import { expect, it } from 'vitest';
import { names } from '../../src/data/text/names';
import { textSet } from '../../src/data/text/text-set';
import { corpusOf } from '../../src/data/text/corpora';
import { sample } from '../../src/engine/picture';
import { Rng } from '../../src/math/rng';
import gpt from '../../src/models/gpt/index';
import rnn from '../../src/models/rnn/index';
import { onCpu } from '../support/cpu';
import { Runner } from '../support/runner';

onCpu();

/** Stretches that are drawn, and read for names. */
const rows = 100;

const towns = names['towns']!.split('\n').filter(Boolean);
const edged = (name: string) => `^${name}$`;
const pairsOf = (name: string) => [...edged(name)].slice(1).map((letter, i) => edged(name)[i]! + letter);
const knownPairs = new Set(towns.flatMap(pairsOf));

/** Whether a name can be said: a vowel, no long run of consonants or vowels, and only neighbors that some town has. */
const sayable = (name: string) =>
  /^[^aeiouy\s]{0,3}[aeiouy]/.test(name) &&
  !/[^aeiouy\s]{5}|[aeiouy]{4}/.test(name) &&
  pairsOf(name).every((pair) => knownPairs.has(pair));
const share = (some: readonly string[]) => some.filter(sayable).length / some.length;

/** Names that were written from one line break to the next. */
function written(rows: Float32Array, width: number, symbols: readonly string[]): string[] {
  const texts = Array.from({ length: rows.length / width }, (_, row) =>
    Array.from(rows.subarray(row * width, (row + 1) * width), (symbol) => symbols[symbol]!).join(''),
  );
  return texts.flatMap((text) => text.split('\n').slice(1, -1)).filter(Boolean);
}

it('nearly all towns can be said, and of letters drawn by how common they are not a third', () => {
  expect(share(towns)).toBeGreaterThan(0.95);
  const rng = new Rng(1);
  const letters = towns.join('');
  const drawn = towns.map(({ length }) =>
    Array.from({ length }, () => letters[rng.integer(letters.length)]!).join(''),
  );
  expect(share(drawn)).toBeLessThan(1 / 3);
});

it('a GPT at its defaults writes new names that can be said after 300 steps, few of them copied, and meets its bar', () => {
  const { symbols } = textSet(names['towns']!, { ...corpusOf('towns')!, vocabulary: 0 });
  const { data, steps, metric, atMost } = gpt.about.bar as Bar;
  const runner = new Runner(gpt, {}, data).start(7);
  runner.train(300);
  const program = runner.machine.compile(() => ({ rows: sample(runner.model, rows, new Rng(5)) }));
  program.run();
  const made = program.outputs['rows']!;
  const all = written(made, made.length / rows, symbols);
  const fresh = all.filter((name) => !towns.includes(name));
  expect(all.length).toBeGreaterThan(60);
  expect(share(fresh)).toBeGreaterThan(0.75);
  expect(fresh.length / all.length).toBeGreaterThan(0.7);
  const quality = runner.train(steps).quality();
  expect(quality[metric]).toBeLessThanOrEqual(atMost);
  expect(quality[metric]).toBeLessThan(quality['bestNgram']!);
}, 600_000);

it('a recurrent network at its defaults meets its bar', () => {
  const { data, steps, metric, atMost } = rnn.about.bar as Bar;
  expect(new Runner(rnn, {}, data).start(7).train(steps).quality()[metric]).toBeLessThanOrEqual(atMost);
}, 600_000);

interface Bar {
  readonly data: string;
  readonly steps: number;
  readonly metric: string;
  readonly atMost: number;
}
