import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import type { Client } from '../engine/client';
import type { About } from '../models/model';
import { Driver } from './driver';
import type { Lab } from './lab';
import type { LabEvent } from './state/event';
import type { LabState } from './state/lab-state';
import { reduce } from './state/reduce';

export type Connect = () => Promise<Client>;

const pageClient: Connect = async () => (await import('../engine/client')).pageClient;

export const reducedMotion = (): boolean =>
  typeof document !== 'undefined' &&
  (document.documentElement.dataset['motion'] === 'less' ||
    (document.documentElement.dataset['motion'] !== 'more' &&
      matchMedia('(prefers-reduced-motion: reduce)').matches));

/** One lab's state and the hand on its run. */
export function useLab(lab: Lab, about: About, begin: () => LabState, connect: Connect = pageClient) {
  const latest = useRef<LabState>();
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  latest.current ??= begin();
  const driver = useMemo(() => {
    const dispatch = (event: LabEvent) => {
      const next = reduce(lab, about, latest.current!, event);
      if (next === latest.current) return;
      latest.current = next;
      redraw(undefined as never);
    };
    return new Driver({
      lab,
      about,
      connect,
      dispatch,
      get: () => latest.current!,
      nextFrame: (draw) => {
        if (reducedMotion()) setTimeout(draw, 500);
        else if (latest.current!.reduced) setTimeout(draw, 150);
        else requestAnimationFrame(draw);
      },
      now: () => performance.now(),
    });
  }, [lab, about, connect]);
  useEffect(() => {
    void driver.warm(); // a lab wakes when the reader comes near (build/approach-directive.js)
    return () => driver.close();
  }, [driver]);
  return { state: latest.current, driver, dispatch: driver.options.dispatch, get: driver.options.get };
}
