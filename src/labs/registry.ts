/** Every lab at once, for building pages and for tests. A page in a browser loads only its own (loaded.ts). */
import type { FunctionComponent } from 'preact';
import type { About } from '../models/model';
import { trains, type AnyLab, type Lab } from './lab';
import type { Loaded } from './loaded';
import type { OwnPanelProps } from './panel';
import type { Show } from './show';

/** A folder with an index.ts is a lab; nobody else lists them. */
const declared = import.meta.glob<{ default: AnyLab }>('./*/index.ts', { eager: true });
const shows = import.meta.glob<{ default: Show }>('./*/show.{ts,tsx}', { eager: true });
const panels = import.meta.glob<{ Panel: FunctionComponent<OwnPanelProps> }>('./*/Panel.tsx', {
  eager: true,
});
/** Words and numbers about every family: no TensorFlow. */
const abouts = import.meta.glob<{ about: About }>('../models/*/about.ts', { eager: true });

export const labs: readonly AnyLab[] = Object.values(declared)
  .map((module) => module.default)
  .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));

/** The labs that train a model. */
export const trainedLabs: readonly Lab[] = labs.filter(trains);

/** @throws if there is no lab of that id */
export function anyLabOf(id: string): AnyLab {
  const found = labs.find((lab) => lab.id === id);
  if (!found) throw new Error(`There is no lab '${id}'. Known: ${labs.map((lab) => lab.id).join(', ')}.`);
  return found;
}

/** @throws if there is no lab of that id, or it trains no model */
export function labOf(id: string): Lab {
  const lab = anyLabOf(id);
  if (!trains(lab)) throw new Error(`Lab '${id}' trains no model.`);
  return lab;
}

/** @throws if no family of that name has an about.ts */
export function aboutOf(family: string): About {
  const module = abouts[`../models/${family}/about.ts`];
  if (!module) throw new Error(`There is no model family '${family}'.`);
  return module.about;
}

/** All of a lab, as `loadLab` fetches it. */
export function wholeLab(id: string): Loaded {
  const lab = anyLabOf(id);
  return {
    lab,
    about: trains(lab) ? aboutOf(lab.family) : undefined,
    show: (shows[`./${id}/show.tsx`] ?? shows[`./${id}/show.ts`])?.default,
    Panel: panels[`./${id}/Panel.tsx`]?.Panel,
  };
}
