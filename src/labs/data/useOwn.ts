import { useRef, useState } from 'preact/hooks';
import type { DataSpec } from '../../data/data';

const ownSets: readonly string[] = ['drawn', 'images', 'text'];

export interface Own {
  /** What the page shows as chosen. */
  readonly chosen: string;
  pick(set: string): void;
  /** The learner's own data, or none any more: then the first set is used, and theirs stays open. */
  use(set: string, data: DataSpec | undefined): void;
}

/** The choice of data, where the learner's own may be open before there are any, and drawn points are kept meanwhile. */
export function useOwn(data: DataSpec, first: string, onData: (data: DataSpec) => void): Own {
  const [open, setOpen] = useState<{ readonly set: string; readonly instead: DataSpec }>();
  const drawn = useRef<DataSpec>();
  if ('points' in data) drawn.current = data;
  return {
    // Another set from elsewhere, such as a preset's, closes what was open.
    chosen: open?.instead === data ? open.set : data.set,
    pick(set) {
      if (set === 'drawn' && drawn.current) onData(drawn.current);
      else if (ownSets.includes(set)) setOpen({ set, instead: data });
      else onData({ set });
    },
    use(set, own) {
      const next = own ?? { set: first };
      if (!own) drawn.current = undefined;
      setOpen({ set, instead: next });
      onData(next);
    },
  };
}
