import { useEffect, useRef, useState } from 'preact/hooks';
import type { Outcome } from './apart';
import { keepProgram, keptProgram, type Mine } from './kept-program';

const fetched = () => import('./apart');
const missing: Outcome = {
  refused: { says: 'The code that runs it could not be loaded. Check the connection, then try again.' },
};

/** The learner's own program: typed, kept, run apart. What was found about it goes when it changes. */
export function useOwnProgram(printed: string, wanted: boolean) {
  const [mine, setMine] = useState<Mine>(() => keptProgram() ?? { code: printed, before: [] });
  const [kept, setKept] = useState(true);
  const [outcome, setOutcome] = useState<Outcome>();
  const [busy, setBusy] = useState(false);
  const job = useRef(0);
  useEffect(() => () => void job.current++, []);
  useEffect(() => {
    if (wanted) void fetched().catch(() => {}); // at hand when Run is pressed
  }, [wanted]);
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
    const apart = await fetched().catch(() => undefined);
    const found = apart ? await apart.runApart({ code: mine.code, runs, seed }) : missing;
    if (mineNow !== job.current) return;
    setBusy(false);
    setOutcome(found);
  };
  return { mine, kept, outcome, busy, take, run };
}
