/** The toy's run: the page and its static picture show the same points. */
export const count = 420;
export const seed = 23;
export const steps = 48;
