import type { Window } from '../../math/grid';

/** The plane one draws on. */
export const padWindow: Window = [-3, 3, -3, 3];
