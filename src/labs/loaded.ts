import type { FunctionComponent } from 'preact';
import type { About } from '../models/model';
import type { Recording } from '../viz/recording/recording';
import { trains, type AnyLab } from './lab';
import type { OwnPanelProps } from './panel';
import type { Show } from './show';

/** Everything that a lab's folder and its model family bring to the page. */
export interface Loaded {
  readonly lab: AnyLab;
  readonly about?: About | undefined;
  readonly show?: Show | undefined;
  readonly Panel?: FunctionComponent<OwnPanelProps> | undefined;
  /** Its recorded run, where it has been read already: when a page is built, or for the poster. */
  readonly recording?: Recording | undefined;
}

const declared = import.meta.glob<{ default: AnyLab }>('./*/index.ts');
const shows = import.meta.glob<{ default: Show }>('./*/show.{ts,tsx}');
const panels = import.meta.glob<{ Panel: FunctionComponent<OwnPanelProps> }>('./*/Panel.tsx');
const abouts = import.meta.glob<{ about: About }>('../models/*/about.ts');

/** The labs that this page has: a page brings only its own. */
const here = new Map<string, Loaded>();

/** Before a lab is rendered on the server or woken on the page. */
export const remember = (loaded: Loaded): void =>
  void here.set(loaded.lab.id, { ...here.get(loaded.lab.id), ...loaded });

/** @throws if the lab has not been loaded */
export function loadedLab(id: string): Loaded {
  const loaded = here.get(id);
  if (!loaded) throw new Error(`Lab '${id}' has not been loaded.`);
  return loaded;
}

/** Fetches a lab's declaration, its family's words, its pictures or its panel. @throws if there is none of that id */
export async function loadLab(id: string): Promise<Loaded> {
  const declaration = declared[`./${id}/index.ts`];
  if (!declaration) throw new Error(`There is no lab '${id}'.`);
  const show = shows[`./${id}/show.tsx`] ?? shows[`./${id}/show.ts`];
  const [{ default: lab }, pictures, panel] = await Promise.all([
    declaration(),
    show?.(),
    panels[`./${id}/Panel.tsx`]?.(),
  ]);
  const about = trains(lab) ? (await abouts[`../models/${lab.family}/about.ts`]!()).about : undefined;
  const loaded = { lab, about, show: pictures?.default, Panel: panel?.Panel };
  remember(loaded);
  return loaded;
}
