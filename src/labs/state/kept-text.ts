/** The text that the learner used last, kept on this machine: every lab on texts can take it up, and a reload loses none. And of each lab the text that its last run read. */
import { longest, shortest } from '../../data/text/limits';
import { inTable } from './database';

const last = 'last';

/** `of`: the lab whose last run read it; where absent, the text used last. */
export const keepText = (text: string, of = last): Promise<void> =>
  inTable('own-text', 'readwrite', (store) => store.put(text, of)).then(() => {});

export const dropText = (of: string): Promise<void> =>
  inTable('own-text', 'readwrite', (store) => store.delete(of)).then(() => {});

export const findText = async (of = last): Promise<string | undefined> =>
  checkText(await inTable<unknown>('own-text', 'readonly', (store) => store.get(of)));

/** Undefined where nothing of use was kept. */
export const checkText = (kept: unknown): string | undefined =>
  typeof kept === 'string' && kept.length >= shortest && kept.length <= longest ? kept : undefined;
