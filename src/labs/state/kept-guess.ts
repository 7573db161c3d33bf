/** A locked guess stays in this browser: it is there again after a reload, and at the verdict. */
import type { Prediction } from '../lab';
import { browserStorage, openStore } from './store';

const store = () => openStore(browserStorage());

export const keepGuess = (lab: string, choice: string): boolean => store().set(`guess:${lab}`, { choice });

/** The option guessed on an earlier visit, if the question still has it. */
export const keptGuess = (lab: string, { options }: Prediction): string | undefined =>
  store().get(`guess:${lab}`, (kept) => {
    const choice = typeof kept === 'object' && kept !== null ? (kept as { choice?: unknown }).choice : '';
    return options.find(({ id }) => id === choice)?.id;
  });
