import { makeSound } from '../../src/data/sound/make';
import { soundOf } from '../../src/data/sound/sounds';
import { dataSet } from '../../src/data/registry';
import { corpusOf } from '../../src/data/text/corpora';
import { names } from '../../src/data/text/names';
import { textSet } from '../../src/data/text/text-set';
import { sourceOf, type Source } from '../../src/engine/source';
import type { Config, Family } from '../../src/models/model';

/** The data of that name as a family with this config takes them. The texts are those that need no fetching. */
export function sourceFor({ labels, reads }: Family, config: Config, data: string): Source {
  const { context, vocabulary = 0 } = reads?.(config) ?? {};
  const corpus = corpusOf(data);
  const sound = soundOf(data);
  const set = corpus
    ? textSet(names[data]!, { ...corpus, vocabulary })
    : sound
      ? makeSound(sound.id)
      : dataSet({ set: data });
  return sourceOf(set, labels, context);
}
