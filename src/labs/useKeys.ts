import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { readSettings } from './state/settings';
import { browserStorage, openStore } from './state/store';

export interface KeyActions {
  toggle(): void;
  step(): void;
  reset(): void;
  full(): void;
  text(): void;
  help(): void;
}

const map: Readonly<Record<string, keyof KeyActions>> = {
  k: 'toggle',
  '.': 'step',
  r: 'reset',
  f: 'full',
  t: 'text',
  '?': 'help',
};

/** Single letters, only while focus is inside the lab and no text is being written; off in Settings. */
export function useKeys(root: RefObject<HTMLElement>, actions: KeyActions): void {
  useEffect(() => {
    const lab = root.current;
    if (!lab) return;
    const press = (e: KeyboardEvent) => {
      const action = map[e.key.toLowerCase()];
      if (!action || e.ctrlKey || e.metaKey || e.altKey || e.repeat || e.defaultPrevented) return;
      const target = e.target as HTMLElement;
      if (target.closest('input:not([type=radio], [type=checkbox], [type=range]), select, textarea, dialog'))
        return;
      if (!readSettings(openStore(browserStorage())).letters) return;
      e.preventDefault();
      actions[action]();
    };
    lab.addEventListener('keydown', press);
    return () => lab.removeEventListener('keydown', press);
  }, [root, actions]);
}
