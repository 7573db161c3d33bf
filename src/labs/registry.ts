import type { About } from '../models/model';
import type { Lab } from './lab';

/** Every lab's declaration. A folder with an index.ts is a lab; nobody else lists them. */
const declared = import.meta.glob<{ default: Lab }>('./*/index.ts', { eager: true });
/** Words and numbers about every family: no TensorFlow. */
const abouts = import.meta.glob<{ about: About }>('../models/*/about.ts', { eager: true });

export const labs: readonly Lab[] = Object.values(declared)
  .map((module) => module.default)
  .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));

/** @throws if there is no lab of that id */
export function labOf(id: string): Lab {
  const found = labs.find((lab) => lab.id === id);
  if (!found) throw new Error(`There is no lab '${id}'. Known: ${labs.map((lab) => lab.id).join(', ')}.`);
  return found;
}

/** @throws if no family of that name has an about.ts */
export function aboutOf(family: string): About {
  const module = abouts[`../models/${family}/about.ts`];
  if (!module) throw new Error(`There is no model family '${family}'.`);
  return module.about;
}
