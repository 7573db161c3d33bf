import { useMemo } from 'preact/hooks';
import { beside, digits, mixed, noised, ownDeck, plain, row, width } from './deck';

export type Tab = 'clean' | 'odd';

/** The pictures of a tab, the same for each deal. mine: the reader's own, [n, 196]; undefined: the course's. */
export function useDeck(tab: Tab, deal: number, deviation: number, mine: Float32Array | undefined) {
  const clean = useMemo(() => (mine ? ownDeck(mine, deal, row).images : digits(deal)), [mine, deal]);
  const mix = useMemo(
    () => (mine ? beside(deal, ownDeck(mine, deal, row - plain)) : mixed(deal)),
    [mine, deal],
  );
  const given = useMemo(
    () => (tab === 'clean' ? noised(clean, deviation, deal) : mix.images),
    [tab, clean, mix, deviation, deal],
  );
  const own = mine ? mine.length / width : 0;
  const shown = Math.min(own, tab === 'clean' ? row : row - plain);
  return {
    /** [n, 196] */
    clean,
    /** What the models are given. [n, 196] */
    given,
    names: mix.names,
    /** Pictures of the reader's that stand there. */
    shown,
    /** What another deal brings. */
    another: own > shown ? 'Earlier pictures' : own > 0 && tab === 'clean' ? 'New noise' : 'Other digits',
  };
}
