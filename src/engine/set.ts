import { soundOf } from '../data/sound/sounds';
import { corpusOf, type CorpusId } from '../data/text/corpora';
import { textSet } from '../data/text/text-set';
import type { DataSet, DataSpec } from '../data/data';
import { dataSet } from '../data/registry';

/** The data set that a spec names, its text fetched where it is one. `vocabulary`: as a family reads it (models/model.ts). @throws in one sentence */
export async function loadSet(spec: DataSpec, vocabulary = 0): Promise<DataSet> {
  if ('text' in spec) return textSet(spec.text, { id: 'text', label: 'Your own text', vocabulary });
  const sound = soundOf(spec.set);
  if (sound) return (await import('../data/sound/make')).makeSound(sound.id);
  const corpus = corpusOf(spec.set);
  return corpus ? textSet(await textOf(corpus.id), { ...corpus, vocabulary }) : dataSet(spec);
}

async function textOf(id: CorpusId): Promise<string> {
  if (id === 'course') {
    const answer = await fetch(
      new URL(import.meta.env.DEV ? '/corpora/course.txt' : '../corpora/course.txt', import.meta.url),
    );
    if (!answer.ok) throw new Error(`The prose of this course could not be loaded (${answer.status}).`);
    return answer.text();
  }
  const { names } = await import('../data/text/names');
  return names[id]!;
}
