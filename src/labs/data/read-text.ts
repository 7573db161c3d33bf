/** A file's bytes as text, whatever it was saved in. */
import { longest } from '../../data/text/limits';

export interface ReadText {
  readonly text: string;
  /** What had to be guessed. */
  readonly note?: string;
}

/** Files larger than this are not read, bytes: four for each character at most. */
export const largestFile = 4 * longest;
/** A larger share of control characters is no text. */
const mostControls = 0.005;

/** -> a sentence for the reader where it is no text */
export function readText(bytes: Uint8Array, name: string): ReadText | string {
  const encoding = marked(bytes) ?? (utf8(bytes) ? 'utf-8' : wide(bytes));
  if (encoding) {
    const text = unified(new TextDecoder(encoding).decode(bytes));
    if (controls(text) > mostControls) return binary(name);
    return encoding === 'utf-8' ? { text } : { text, note: `Read as ${encoding.toUpperCase()}.` };
  }
  // Neither: one byte a character, as older Western files have it, or no text at all.
  const text = unified(new TextDecoder('windows-1252').decode(bytes));
  if (controls(text) > mostControls) return binary(name);
  return {
    text,
    note: 'It is not UTF-8, so it was read as Western European (Windows-1252). If letters look wrong, save it as UTF-8.',
  };
}

/** Line breaks as one sign each, whatever system wrote them, without a byte order mark. */
export const unified = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

const binary = (name: string) => `${name} is no text: it holds bytes that no text has.`;

/** What a byte order mark says. */
function marked([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

function utf8(bytes: Uint8Array): boolean {
  try {
    // In UTF-16 without a mark every other byte of plain letters is zero: valid here, and not meant.
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).slice(0, 1000).includes('\0');
  } catch {
    return false;
  }
}

/** UTF-16 without a mark: in most scripts every other byte is nearly always the same, and in Latin letters zero. */
function wide(bytes: Uint8Array): string | undefined {
  const some = bytes.subarray(0, 2000);
  const zeros = (from: number) =>
    some.filter((byte, i) => i % 2 === from && byte === 0).length / (some.length / 2);
  if (zeros(1) > 0.4 && zeros(0) < 0.05) return 'utf-16le';
  return zeros(0) > 0.4 && zeros(1) < 0.05 ? 'utf-16be' : undefined;
}

/** The share of characters that steer a machine, line breaks and tabs aside. */
function controls(text: string): number {
  const some = text.slice(0, 100_000);
  let count = 0;
  for (let i = 0; i < some.length; i++) {
    const unit = some.charCodeAt(i);
    if ((unit < 32 && unit !== 9 && unit !== 10 && unit !== 12) || unit === 127) count++;
  }
  return count / Math.max(1, some.length);
}
