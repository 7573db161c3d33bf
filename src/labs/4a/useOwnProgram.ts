import { useEffect, useRef, useState } from 'preact/hooks';
import type { Outcome } from './apart';
import { keepProgram, keptProgram, type Mine } from './kept-program';

/** The learner's own program: typed, kept, run apart. What was found about it goes when it changes. */
export function useOwnProgram(printed: string) {
  const [mine, setMine] = useState<Mine>(() => keptProgram() ?? { code: printed, before: [] });
  const [kept, setKept] = useState(true);
  const [outcome, setOutcome] = useState<Outcome>();
  const [busy, setBusy] = useState(false);
  const job = useRef(0);
  useEffect(() => () => void job.current++, []);
  const forget = () => {
    setBusy(false);
    setOutcome(undefined);
    return ++job.current;
  };
  const take = (next: Mine) => {
    forget();
    setMine(next);
    setKept(keepProgram(next));
  };
  const run = async (runs: number, seed: number) => {
    const mineNow = forget();
    setBusy(true);
    const { runApart } = await import('./apart');
    const found = await runApart({ code: mine.code, runs, seed });
    if (mineNow !== job.current) return;
    setBusy(false);
    setOutcome(found);
  };
  return { mine, kept, outcome, busy, take, run };
}
