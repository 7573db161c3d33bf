import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { About } from '../models/model';
import type { Driver } from './driver';
import type { Lab } from './lab';
import type { LabEvent } from './state/event';
import type { LabState } from './state/lab-state';

interface Options {
  readonly lab: Lab;
  readonly about: About;
  readonly root: RefObject<HTMLElement>;
  readonly get: () => LabState;
  readonly driver: Driver;
  readonly dispatch: (event: LabEvent) => void;
  readonly mode: 'lesson' | 'page' | 'embed';
}

export interface Outside {
  readonly told: string;
  readonly predict: boolean;
  readonly offer: { readonly step: number; open(): void; forget(): void } | undefined;
  copyLink(): void;
  link(): string;
  lock(): void;
}

/** Everything beyond the lab: the address, the store, the page's visibility, a host page. */
export function useOutside({ root, driver, dispatch }: Options): Outside {
  const [told, tell] = useState('');
  useSight(root, driver);
  const link = () => location.href;
  return {
    told,
    predict: true,
    offer: undefined,
    link,
    copyLink: () => void navigator.clipboard?.writeText(link()).then(() => tell('Link copied.')),
    lock: () => dispatch({ type: 'lock' }),
  };
}

/** Out of sight or in a hidden tab nothing is computed; back in sight it goes on. */
function useSight(root: RefObject<HTMLElement>, driver: Driver): void {
  useEffect(() => {
    let visible = true;
    const look = () => (visible && !document.hidden ? driver.back() : driver.away());
    const sight = new IntersectionObserver(([entry]) => {
      visible = entry!.isIntersecting;
      look();
    });
    sight.observe(root.current!);
    document.addEventListener('visibilitychange', look);
    return () => {
      sight.disconnect();
      document.removeEventListener('visibilitychange', look);
    };
  }, [root, driver]);
}
