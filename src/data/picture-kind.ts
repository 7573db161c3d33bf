/** What a file is that no browser could open as a picture, told from its first bytes. */

/** Bytes at the beginning that suffice. */
export const headLength = 16;

const text = (bytes: Uint8Array) => String.fromCharCode(...bytes);
const begins = (start: string) => (head: string) => head.startsWith(start);
const boxed = (brand: RegExp) => (head: string) => head.slice(4, 8) === 'ftyp' && brand.test(head.slice(8));

const pictures: Readonly<Record<string, (head: string) => boolean>> = {
  PNG: begins('\x89PNG'),
  JPEG: begins('\xff\xd8\xff'),
  GIF: begins('GIF8'),
  BMP: begins('BM'),
  WebP: (head) => head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP',
  AVIF: boxed(/^avi[fs]/),
};

const others: Readonly<Record<string, (head: string) => boolean>> = {
  'it is a HEIC picture, which browsers do not read: save it as JPEG.': boxed(/^(hei|hev|mif1|msf1)/),
  'it is a TIFF picture, which browsers do not read: save it as PNG.': (head) =>
    /^(II\*\0|MM\0\*)/.test(head),
  'it is a PDF: save its pictures as PNG or JPEG.': begins('%PDF'),
  'it is a ZIP archive: unpack it and load the pictures in it.': begins('PK\x03\x04'),
};

const readable = 'PNG, JPEG, WebP, GIF and SVG can be read, and IDX files';

/** One sentence for the reader, without the file's name. head: its first bytes */
export function whyNoPicture(head: Uint8Array): string {
  if (head.length === 0) return 'the file is empty.';
  const start = text(head.subarray(0, headLength));
  const kind = Object.keys(pictures).find((name) => pictures[name]!(start));
  if (kind) return `it begins as ${kind}, but the rest is damaged or missing.`;
  const other = Object.keys(others).find((why) => others[why]!(start));
  if (other) return other;
  return /^[\t\n\r -~]+$/.test(start)
    ? `it holds text, not a picture. ${readable}.`
    : `it is no picture that this browser knows. ${readable}.`;
}
