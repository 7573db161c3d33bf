/** A transformer without its causal mask, over random seeds: the loss falls, and what it writes is worthless. */
import { expect, it } from 'vitest';
import { names } from '../../src/data/text/names';
import { corpusOf } from '../../src/data/text/corpora';
import { textSet } from '../../src/data/text/text-set';
import gpt from '../../src/models/gpt/index';
import { Ngram } from '../../src/models/ngram/ngram';
import { bits } from '../../src/models/ngram/price';
import { onCpu } from '../support/cpu';
import { Runner } from '../support/runner';

const small = { layers: 1, headWidth: 8, context: 8, batch: 16, dropout: 0, learningRate: 0.01 };
const seeds = [1, 2, 3, 4, 5, 6];

onCpu();

/** How the names look to one who counted which letter follows which two: bits per letter. */
const set = textSet(names['towns']!, { ...corpusOf('towns')!, vocabulary: 0 });
const reader = new Ngram(3, set.symbols.length);
reader.read(set.train);

/** The loss after 200 steps, nats, and what the reader pays for what the model writes. */
function runs(mask: boolean) {
  const runner = new Runner(gpt, { ...small, mask }, 'towns');
  return seeds.map((seed) => {
    runner.start(seed).train(200);
    return { loss: runner.metrics['loss']!, written: bits(reader, runner.samples(200)) };
  });
}

it('without the mask the loss ends at less than a third, and what it writes reads far worse, from every seed tried', () => {
  const [fair, leaking] = [runs(true), runs(false)];
  fair.forEach(({ loss, written }, i) => {
    expect(leaking[i]!.loss, `loss with the mask ${loss}`).toBeLessThan(loss / 3);
    expect(leaking[i]!.written, `with the mask ${written}`).toBeGreaterThan(written + 1);
  });
});
