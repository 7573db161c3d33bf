import { useEffect, useRef, useState } from 'preact/hooks';
import { corpusOf } from '../../data/text/corpora';
import { siteRoot } from '../recording-file';
import { count, type Counted, type Unit } from './counted';

/** A text that was chosen: one of the course's, or the learner's own. */
export interface Chosen {
  readonly corpus: string;
  /** Where `corpus` is 'text'. */
  readonly own: string;
}

async function textOf({ corpus, own }: Chosen): Promise<string> {
  if (corpus === 'text') return own;
  if (corpus !== 'course') return (await import('../../data/text/names')).names[corpus]!;
  const answer = await fetch(new URL('corpora/course.txt', siteRoot()));
  if (!answer.ok) throw new Error(`The prose of the course could not be loaded (${answer.status}).`);
  return answer.text();
}

/** Counts the chosen text when it is first needed, and keeps the counts until another text or unit is chosen. */
export function useCorpus(chosen: Chosen, unit: Unit) {
  const { corpus, own } = chosen;
  const kept = useRef<{ key: string; counted: Promise<Counted> }>();
  const [counted, setCounted] = useState<Counted>();
  const key = `${unit} ${corpus} ${own}`;
  useEffect(() => setCounted(undefined), [key]);
  /** @throws with a sentence for the reader */
  const load = async (): Promise<Counted> => {
    if (kept.current?.key !== key) {
      const list = corpusOf(corpus)?.list ?? false;
      const made = textOf(chosen).then((text) => count(text, unit, list));
      kept.current = { key, counted: made };
      made.catch(() => (kept.current = undefined));
    }
    const mine = kept.current!;
    const ready = await mine.counted;
    if (kept.current === mine) setCounted(ready);
    return ready;
  };
  return { counted, load };
}
