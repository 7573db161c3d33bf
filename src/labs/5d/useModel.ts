import { useRef, useState } from 'preact/hooks';
import { characters, type Vocabulary } from '../../data/text/vocabulary';
import { Ngram } from '../../models/ngram/ngram';
import { siteRoot } from '../recording-file';
import { order } from './words';

export interface Reader {
  readonly model: Ngram;
  readonly reading: Vocabulary;
  readonly source: string;
}

/** Symbols counted between two looks at the page. */
const slice = 4000;

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
      for (let at = 0; at < tokens.length; at += slice) {
        model.read(tokens, at, Math.min(tokens.length, at + slice));
        await new Promise((rested) => setTimeout(rested));
      }
      return (kept.current = { model, reading, source: text });
    } finally {
      setBusy(false);
    }
  };
  return { busy, load };
}
