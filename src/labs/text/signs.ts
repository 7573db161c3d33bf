/** Symbols of a text, as they are seen and said. */
export const isBreak = (text: string) => /^\n+$/.test(text);

/** Where it must be seen: what leaves no mark of its own gets one. */
export const seenAs = (text: string) => (isBreak(text) ? '↵' : /^\s+$/u.test(text) ? '·' : text);

export function said(text: string): string {
  if (isBreak(text)) return 'new line';
  if (text === ' ') return 'space';
  if (/^[\p{C}\p{Z}]$/u.test(text)) return code(text); // steers or joins others, and leaves no mark
  return /^\p{M}/u.test(text) ? `◌${text}` : text; // stands on a letter
}

const code = (text: string) => `U+${text.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

export const percent = (p: number) =>
  p > 0 && p < 0.01 ? 'under 1 percent' : `${Math.round(100 * p)} percent`;
