import { useEffect, useRef, useState } from 'preact/hooks';
import { corpusOf } from '../../data/text/corpora';
import { textOf, type Chosen } from '../text/chosen';
import { inSlices } from '../text/slices';
import { counting, measuring, type Counted, type HeldOut } from './counted';
import type { Unit } from '../text/expectation';

/** Counts the chosen text when it is first needed, and keeps the counts until another text or unit is chosen. Then measures what held-out text costs. */
export function useCorpus(chosen: Chosen, unit: Unit) {
  const { corpus, own } = chosen;
  const kept = useRef<Promise<Counted | undefined>>();
  const [counted, setCounted] = useState<Counted>();
  const [heldOut, setHeldOut] = useState<HeldOut>();
  useEffect(() => {
    setCounted(undefined);
    setHeldOut(undefined);
    return () => (kept.current = undefined);
  }, [corpus, own, unit]);
  /** -> undefined where another text was chosen meanwhile. @throws with a sentence for the reader */
  const load = (): Promise<Counted | undefined> => {
    if (kept.current) return kept.current;
    const wanted = () => kept.current === mine;
    const mine = count(wanted).catch((error: unknown) => {
      if (wanted()) kept.current = undefined;
      throw error;
    });
    return (kept.current = mine);
  };
  const count = async (wanted: () => boolean) => {
    const text = await textOf(chosen);
    const ready = await inSlices(counting(text, unit, corpusOf(corpus)?.list ?? false), wanted);
    if (!ready) return undefined;
    setCounted(ready);
    void inSlices(measuring(ready), wanted).then((found) => found && setHeldOut(found));
    return ready;
  };
  return { counted, heldOut, load };
}
