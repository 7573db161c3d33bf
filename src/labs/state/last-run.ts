/** A lab's last run on this machine, kept in IndexedDB so that a reload loses nothing. Where storage is absent or full, nothing is kept. */
import { readSavedModel, type Expected } from '../../engine/saved';
import type { SavedModel } from '../../engine/protocol';
import { inTable } from './database';

export interface LastRun {
  readonly lab: string;
  readonly model: SavedModel;
  /** The lab's settings, as a link holds them: `#lab-8a?...` */
  readonly link: string;
  readonly pretrained: boolean;
}

/** Kept in place of the lab's earlier one. */
export const keepRun = (run: LastRun): Promise<void> =>
  inTable('last-run', 'readwrite', (store) => store.put(run, run.lab)).then(() => {});

export const dropRun = (lab: string): Promise<void> =>
  inTable('last-run', 'readwrite', (store) => store.delete(lab)).then(() => {});

/** The lab's last run, or undefined when there is none, or it is damaged or of another version of the model. */
export async function findRun(lab: string, expected: Expected): Promise<LastRun | undefined> {
  const kept: unknown = await inTable<unknown>('last-run', 'readonly', (store) => store.get(lab));
  return checkRun(lab, kept, expected);
}

export function checkRun(lab: string, kept: unknown, expected: Expected): LastRun | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { lab: of, link, model, pretrained } = kept as Record<string, unknown>;
  if (of !== lab || typeof link !== 'string' || !link.startsWith(`#lab-${lab}?`)) return undefined;
  const read = readSavedModel(JSON.stringify(model) ?? '', expected);
  if (typeof read === 'string' || read.step === 0) return undefined;
  return { lab, link, model: read, pretrained: pretrained === true };
}
