import { loadLab } from './loaded';

/** Asked by an island before it wakes (build/approach-directive.js): whatever is given to `until` is waited for. */
interface Approach {
  until(needed: Promise<unknown>): void;
}

/** A lab needs its declaration, and its pictures or its panel. */
if (typeof document !== 'undefined')
  document.addEventListener(
    'approach',
    ({ target, detail }: CustomEventInit<Approach> & { target?: unknown }) => {
      const lab = (target as Element).querySelector<HTMLElement>('[data-lab]')?.dataset['lab'];
      if (lab) detail?.until(loadLab(lab));
    },
  );
