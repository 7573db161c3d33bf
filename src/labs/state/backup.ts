/** Everything kept, as one file and back. */
import { prefix, room, type Entries, type Store } from './store';

interface Backup {
  readonly format: 'from-noise-progress';
  readonly version: 1;
  readonly saved: string;
  readonly entries: Entries;
}

/** `today`: ISO date. */
export const backup = (store: Store, today: string): string =>
  JSON.stringify(
    { format: 'from-noise-progress', version: 1, saved: today, entries: store.all() } satisfies Backup,
    null,
    2,
  );

export interface Restored {
  /** How many entries were taken over. */
  readonly taken: number;
  /** What is wrong with the file, or with single entries of it. Nothing already kept is lost by any of them. */
  readonly problems: readonly string[];
}

const refused = (why: string): Restored => ({ taken: 0, problems: [`${why} Nothing was changed.`] });
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Takes over a file made by `backup`. Entries of the same name are replaced, others stay. */
export function restore(store: Store, text: string): Restored {
  if (text.trim() === '') return refused('The file is empty.');
  if (text.length > room)
    return refused(
      `The file holds ${text.length.toLocaleString('en')} characters; a progress file has at most ${room.toLocaleString('en')}.`,
    );
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return refused('This is not a progress file: it is not JSON.');
  }
  if (!isRecord(file) || file['format'] !== 'from-noise-progress') {
    const format =
      isRecord(file) && typeof file['format'] === 'string'
        ? `, its format is "${file['format'].slice(0, 40)}"`
        : '';
    return refused(`This is not a progress file of this course${format}.`);
  }
  if (file['version'] !== 1)
    return refused(
      `The file is of version ${JSON.stringify(file['version'])?.slice(0, 20)}; this site reads version 1.`,
    );
  const entries = file['entries'];
  if (!isRecord(entries)) return refused('The file has no "entries".');
  const problems: string[] = [];
  let taken = 0;
  for (const [key, value] of Object.entries(entries)) {
    const name = key.slice(prefix.length);
    const problem =
      !key.startsWith(prefix) || name === ''
        ? `is not one of this course's (its name does not begin with ${prefix})`
        : unreadable(value);
    if (problem) problems.push(`The entry "${key.slice(0, 60)}" ${problem}: left out.`);
    else if (store.set(name, JSON.parse(value as string))) taken++;
    else
      problems.push(
        `The entry "${key.slice(0, 60)}" could not be kept: the browser's storage is full or blocked.`,
      );
  }
  return { taken, problems };
}

function unreadable(value: unknown): string | undefined {
  if (typeof value !== 'string') return 'is not text';
  try {
    JSON.parse(value);
    return undefined;
  } catch {
    return 'is damaged';
  }
}

/** Removes everything kept. */
export function erase(store: Store): void {
  for (const key of Object.keys(store.all())) store.remove(key.slice(prefix.length));
}
