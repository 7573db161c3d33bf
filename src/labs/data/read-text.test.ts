import { describe, expect, it } from 'vitest';
import { readText, unified } from './read-text';

const said = 'naïve Ω 数学 👩‍🚀\nمرحبا नमस्ते\n';
const utf16 = (text: string, little: boolean, mark: boolean) => {
  const units = `${mark ? '\uFEFF' : ''}${text}`;
  const bytes = new Uint8Array(2 * units.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < units.length; i++) view.setUint16(2 * i, units.charCodeAt(i), little);
  return bytes;
};

describe('a file', () => {
  it('in UTF-8 is read as it is, in any script, with or without a mark', () => {
    const bytes = new TextEncoder().encode(said);
    expect(readText(bytes, 'a.txt')).toEqual({ text: said });
    expect(readText(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes), 'a.txt')).toEqual({ text: said });
  });

  it.each([true, false])('in UTF-16 with a mark is read, little-endian %s', (little) => {
    const read = readText(utf16(said, little, true), 'a.txt');
    expect(read).toMatchObject({ text: said, note: little ? 'Read as UTF-16LE.' : 'Read as UTF-16BE.' });
  });

  it.each([true, false])('in UTF-16 without a mark is known by its zeros, little-endian %s', (little) => {
    expect(readText(utf16('plain letters, a line\n', little, false), 'a.txt')).toMatchObject({
      text: 'plain letters, a line\n',
    });
  });

  it('in Latin-1 is read, and says what was guessed', () => {
    const read = readText(
      Uint8Array.from('caf\u00e9 na\u00efve', (c) => c.charCodeAt(0)),
      'old.txt',
    );
    expect(read).toMatchObject({ text: 'café naïve' });
    expect(typeof read === 'object' && read.note).toMatch(/not UTF-8/);
  });

  it('that is no text is refused by its name, whatever it is called', () => {
    const noise = Uint8Array.from({ length: 3000 }, (_, i) => (i * i * 7 + (i >> 3)) % 256);
    const archive = Uint8Array.of(0x50, 0x4b, 3, 4, ...new Uint8Array(500), ...noise);
    for (const bytes of [noise, archive, new Uint8Array(500)])
      expect(readText(bytes, 'photo.txt')).toBe('photo.txt is no text: it holds bytes that no text has.');
  });

  it('that is empty is an empty text', () => {
    expect(readText(new Uint8Array(), 'a.txt')).toEqual({ text: '' });
  });
});

it('line breaks of every system become one sign each', () => {
  expect(unified('\uFEFFa\r\nb\rc\n\r\nd')).toBe('a\nb\nc\n\nd');
});
