import type { About } from '../../models/model';
import type { Driver } from '../driver';
import { sizeOf } from '../state/set-of';
import type { LabState } from '../state/lab-state';
import { pointsCsv } from './files';
import { glyphSheet } from './glyph-sheet';

/** Points, glyphs and pieces of text in a file. */
const [points, glyphs, pieces] = [2000, 400, 60];

type File = readonly [content: string | Blob, ending: string, type: string];

/** What the model makes, as a file of the kind that its data are: CSV, PNG, TXT or WAV. What only one kind needs is loaded by it. */
export async function samplesFile(about: About, state: LabState, driver: Driver): Promise<File> {
  const { text } = state;
  if (about.data === 'sound' && text) {
    const { fileLength, rate, wave } = await import('../sound/heard');
    const { wavOf } = await import('../sound/wav');
    const numbers = await driver.samples(fileLength(text.symbols, state.engine === 'replay'));
    return [wavOf(wave(numbers, text.symbols), rate), 'wav', 'audio/wav'];
  }
  if (about.data === 'text' && text) {
    const { vocabulary } = await import('../text/reading');
    const [reading, numbers] = [vocabulary(text), await driver.samples(pieces)];
    return [piecesOf(numbers, pieces, (piece) => reading.decode(piece)), 'txt', 'text/plain'];
  }
  const size = sizeOf(state);
  if (size) return [await glyphSheet(await driver.samples(glyphs), size), 'png', 'image/png'];
  return [pointsCsv(await driver.samples(points)), 'csv', 'text/csv'];
}

/** One after the other, an empty line between. numbers: [count, length] */
export function piecesOf(numbers: Float32Array, count: number, decode: (piece: number[]) => string): string {
  const length = numbers.length / count;
  const all = Array.from({ length: count }, (_, i) =>
    decode([...numbers.subarray(i * length, (i + 1) * length)]).trim(),
  );
  return `${all.join('\n\n')}\n`;
}
