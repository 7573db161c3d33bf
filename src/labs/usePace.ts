import { useEffect } from 'preact/hooks';
import { Pace } from './pace';
import type { LabEvent } from './state/event';

/** While a lab runs, watches the page's frames: where they take too long, less is drawn, and that is said once. */
export function usePace(running: boolean, reduced: boolean, dispatch: (event: LabEvent) => void): void {
  useEffect(() => {
    if (!running || reduced) return;
    const pace = new Pace();
    let frame = requestAnimationFrame(function watch(now) {
      if (pace.frame(now)) return dispatch({ type: 'too slow' });
      frame = requestAnimationFrame(watch);
    });
    return () => cancelAnimationFrame(frame);
  }, [running, reduced, dispatch]);
}
