/** Symbols of a text, as they are seen and said. */
export const isBreak = (text: string) => /^\n+$/.test(text);

/** Where it must be seen: what leaves no mark of its own gets one. */
export const seenAs = (text: string) => (isBreak(text) ? '↵' : /^\s+$/u.test(text) ? '·' : text);

export const said = (text: string) => (isBreak(text) ? 'new line' : text === ' ' ? 'space' : text);

export const percent = (p: number) =>
  p > 0 && p < 0.01 ? 'under 1 percent' : `${Math.round(100 * p)} percent`;
