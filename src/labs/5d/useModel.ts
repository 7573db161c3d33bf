import { useEffect, useRef } from 'preact/hooks';
import { split } from '../../data/text/text-set';
import { corpusOf } from '../../data/text/corpora';
import { characters, mostCounted } from '../../data/text/vocabulary';
import { Ngram } from '../../models/ngram/ngram';
import { textOf, type Chosen } from '../text/chosen';
import type { Counts } from '../text/expectation';
import { inSlices } from '../text/slices';
import { order } from './words';

export interface Reader extends Counts {
  readonly source: string;
}

/** The chosen text, counted in slices so that the page stays awake, and kept for the next time. */
export function useModel({ corpus, own }: Chosen) {
  const kept = useRef<Reader>();
  useEffect(() => void (kept.current = undefined), [corpus, own]);
  /** Undefined once it is no longer `wanted`. @throws with a sentence for the reader */
  return async (wanted: () => boolean): Promise<Reader | undefined> => {
    if (kept.current) return kept.current;
    const { used: source } = split(await textOf({ corpus, own }), corpusOf(corpus)?.list);
    const reading = characters(source, mostCounted);
    const model = new Ngram(order, reading.symbols.length);
    await inSlices(model.reading(reading.encode(source)), wanted);
    if (!wanted()) return undefined;
    return (kept.current = { unit: 'letters', model, reading, source });
  };
}
