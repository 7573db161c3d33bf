/** Points as text: pasted, dropped or loaded. Every row that cannot be read is named; no good row is lost for a bad one. */

/** More rows than this are read up to here, and the rest is said. */
export const mostRows = 100_000;
/** Beyond this a number is taken for a mistake: float32 squares of it overflow. */
export const largest = 1e12;
/** Problems told one by one; the others are counted. */
const told = 20;

export interface Parsed {
  /** [n, 2] */
  readonly points: Float32Array;
  /** One sentence each, rows counted from 1 as an editor does. */
  readonly problems: readonly string[];
  /** What was taken for granted, if anything: a header, which columns. */
  readonly notes: readonly string[];
}

interface Format {
  readonly separator: string;
  readonly decimalComma: boolean;
}

const nothing = (problem: string): Parsed => ({ points: new Float32Array(), problems: [problem], notes: [] });

/** Comma, semicolon or tab between columns; a header or none; a decimal comma where semicolons or tabs separate. */
export function parsePoints(text: string): Parsed {
  if (/\0|\uFFFD/.test(text.slice(0, 10_000)))
    return nothing('This is not a text file: it holds bytes that are no text.');
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0) return nothing('There is nothing in it: expected two numbers on each row, such as 0.5, 1.2');
  const format = formatOf(lines.slice(first, first + 50).filter((line) => line.trim() !== ''));
  const head = cellsOf(lines[first]!, format);
  const header =
    head.length >= 2 &&
    head.every((cell) => cell !== '' && Number.isNaN(numberOf(cell, format)) && !/^[\d.+-]/.test(cell));
  const columns = header ? columnsOf(head) : ([0, 1] as const);

  const points: number[] = [];
  const problems: string[] = [];
  let bad = 0;
  let wide = 0;
  let over = 0;
  for (let i = header ? first + 1 : first; i < lines.length; i++) {
    if (lines[i]!.trim() === '') continue;
    if (points.length >= 2 * mostRows) {
      over++;
      continue;
    }
    const cells = cellsOf(lines[i]!, format);
    const problem = problemOf(cells, columns, format);
    if (problem) {
      if (++bad <= told) problems.push(`Row ${i + 1}: ${problem}`);
      continue;
    }
    if (cells.length > 2) wide++;
    points.push(...columns.map((column) => numberOf(cells[column]!, format)));
  }
  if (bad > told) problems.push(`And ${bad - told} more rows that could not be read.`);
  if (over > 0)
    problems.push(
      `Only the first ${count(mostRows)} points are used: ${count(over)} more rows were left out.`,
    );
  if (points.length === 0 && bad === 0) problems.push('There is a header, and no row below it.');
  const notes = [
    ...(header ? [`Row ${first + 1} was taken for a header.`] : []),
    ...(wide > 0
      ? [
          `There are more than two columns: ${header ? `"${short(head[columns[0]]!)}" and "${short(head[columns[1]]!)}"` : 'the first two'} are used.`,
        ]
      : []),
  ];
  return { points: Float32Array.from(points), problems, notes };
}

/** Of the separators that give every row at least two cells, the first in this order. */
function formatOf(rows: readonly string[]): Format {
  const all = (separator: string) => rows.filter((row) => row.includes(separator)).length > rows.length / 2;
  if (all('\t')) return { separator: '\t', decimalComma: rows.some((row) => /\d,\d/.test(row)) };
  if (all(';')) return { separator: ';', decimalComma: rows.some((row) => /\d,\d/.test(row)) };
  if (all(',')) return { separator: ',', decimalComma: false };
  return { separator: ' ', decimalComma: false };
}

function cellsOf(line: string, { separator }: Format): string[] {
  const parts = separator === ' ' ? line.trim().split(/\s+/) : line.split(separator);
  return parts.map((part) =>
    part
      .trim()
      .replace(/^"(.*)"$/s, '$1')
      .trim(),
  );
}

/** A number as people and programs write it; NaN for anything else. */
function numberOf(cell: string, { decimalComma }: Format): number {
  const text = decimalComma ? cell.replace(',', '.') : cell;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
}

function problemOf(
  cells: readonly string[],
  columns: readonly [number, number],
  format: Format,
): string | undefined {
  for (const column of columns) {
    const cell = cells[column];
    if (cell === undefined)
      return cells.length === 1
        ? `one number where two are needed: "${short(cells[0]!)}"`
        : `column ${column + 1} is missing`;
    if (cell === '') return `column ${column + 1} is empty`;
    const value = numberOf(cell, format);
    if (Number.isNaN(value)) return `"${short(cell)}" is not a number`;
    if (Math.abs(value) > largest)
      return `${short(cell)} is too large (the limit is ${largest.toExponential()})`;
  }
  return undefined;
}

/** x and y by name where a header has them, else the first two columns. */
function columnsOf(head: readonly string[]): readonly [number, number] {
  const names = head.map((name) => name.toLowerCase());
  const [x, y] = [names.indexOf('x'), names.indexOf('y')];
  return x >= 0 && y >= 0 ? [x, y] : [0, 1];
}

const short = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);
const count = (n: number) => n.toLocaleString('en-US');

/** Columns of equal length as text, one row for each index. A missing number is an empty cell. */
export function toCsv(columns: Readonly<Record<string, ArrayLike<number>>>): string {
  const names = Object.keys(columns);
  const rows = Math.max(0, ...names.map((name) => columns[name]!.length));
  const lines = [names.join(',')];
  for (let i = 0; i < rows; i++) {
    lines.push(
      names.map((name) => (Number.isFinite(columns[name]![i]!) ? String(columns[name]![i]) : '')).join(','),
    );
  }
  return `${lines.join('\n')}\n`;
}
