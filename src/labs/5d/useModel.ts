import { useEffect, useRef, useState } from 'preact/hooks';
import { split } from '../../data/text/text-set';
import { corpusOf } from '../../data/text/corpora';
import { characters, mostCounted, type Vocabulary } from '../../data/text/vocabulary';
import { Ngram } from '../../models/ngram/ngram';
import { textOf, type Chosen } from '../text/chosen';
import { inSlices } from '../text/slices';
import { order } from './words';

export interface Reader {
  readonly model: Ngram;
  readonly reading: Vocabulary;
  readonly source: string;
}

/** The chosen text, counted in slices so that the page stays awake. */
export function useModel({ corpus, own }: Chosen) {
  const kept = useRef<Reader>();
  const [busy, setBusy] = useState(false);
  useEffect(() => void (kept.current = undefined), [corpus, own]);
  /** @throws with a sentence for the reader */
  const load = async (): Promise<Reader> => {
    if (kept.current) return kept.current;
    setBusy(true);
    try {
      const { used: source } = split(await textOf({ corpus, own }), corpusOf(corpus)?.list);
      const reading = characters(source, mostCounted);
      const model = new Ngram(order, reading.symbols.length);
      await inSlices(model.reading(reading.encode(source)));
      return (kept.current = { model, reading, source });
    } finally {
      setBusy(false);
    }
  };
  return { busy, load };
}
