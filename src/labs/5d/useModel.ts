import { useRef, useState } from 'preact/hooks';
import { characters, type Vocabulary } from '../../data/text/vocabulary';
import { Ngram } from '../../models/ngram/ngram';
import { siteRoot } from '../recording-file';
import { inSlices } from '../text/slices';
import { order } from './words';

export interface Reader {
  readonly model: Ngram;
  readonly reading: Vocabulary;
  readonly source: string;
}

/** The prose of the course, counted in slices so that the page stays awake. */
export function useModel() {
  const kept = useRef<Reader>();
  const [busy, setBusy] = useState(false);
  const load = async (): Promise<Reader> => {
    if (kept.current) return kept.current;
    setBusy(true);
    try {
      const answer = await fetch(new URL('corpora/course.txt', siteRoot()));
      if (!answer.ok) throw new Error(`The prose of the course could not be loaded (${answer.status}).`);
      const text = await answer.text();
      const reading = characters(text);
      const tokens = reading.encode(text);
      const model = new Ngram(order, reading.symbols.length);
      await inSlices(model.reading(tokens));
      return (kept.current = { model, reading, source: text });
    } finally {
      setBusy(false);
    }
  };
  return { busy, load };
}
