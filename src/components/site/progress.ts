/** Where the reader is in the course: dots in the lesson tree, the section being read, Mark complete. */
import { browserStorage, openStore } from '../../labs/state/store';

export type Progress = Readonly<
  Record<string, { readonly section?: string; readonly title?: string; readonly done?: boolean }>
>;

/** What is stored, as far as it makes sense. */
export function checkedProgress(value: unknown): Progress | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).flatMap(([slug, entry]) => {
      if (typeof entry !== 'object' || entry === null) return [];
      const { section, title, done } = entry as Record<string, unknown>;
      return [
        [
          slug,
          {
            ...(typeof section === 'string' && /^[a-z0-9-]+$/.test(section) && { section }),
            ...(typeof title === 'string' && { title: title.slice(0, 120) }),
            done: done === true,
          },
        ],
      ];
    }),
  );
}

export const store = openStore(browserStorage());
export const readProgress = (): Progress => store.get('progress', checkedProgress) ?? {};

export function note(slug: string, change: Progress[string]): void {
  const progress = readProgress();
  store.set('progress', { ...progress, [slug]: { ...progress[slug], ...change } });
}
