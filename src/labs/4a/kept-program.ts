/** The learner's own program stays in this browser, with every one that gave way to the printed one. */
import { browserStorage, openStore } from '../state/store';

export interface Mine {
  readonly code: string;
  /** What stood there before, the latest first. */
  readonly before: readonly string[];
}

const name = 'program:4a';
const store = () => openStore(browserStorage());

export const keptProgram = (): Mine | undefined =>
  store().get(name, (kept) => {
    const { code, before } = (kept ?? {}) as Partial<Record<keyof Mine, unknown>>;
    if (typeof code !== 'string' || !Array.isArray(before)) return undefined;
    return { code, before: before.filter((one) => typeof one === 'string') };
  });

/** False where this browser keeps nothing. */
export const keepProgram = (mine: Mine): boolean => store().set(name, mine);

/** The printed one takes the place; what stood there comes first among those before. */
export const replaced = ({ code, before }: Mine, printed: string): Mine =>
  code === printed
    ? { code, before }
    : { code: printed, before: [code, ...before.filter((one) => one !== code)] };

/** The one before comes back. What stood there goes to the end of the row, so that each comes round again. */
export const undone = ({ code, before: [first, ...others] }: Mine, printed: string): Mine =>
  first === undefined
    ? { code, before: [] }
    : { code: first, before: code === printed ? others : [...others, code] };
