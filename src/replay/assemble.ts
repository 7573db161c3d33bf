/** Fused kernels as a WebAssembly module of their own: a function for each, its addresses written into it. */
import { flat, leb, vector, vectored, type Code } from './code';
import type { Fused } from './op';

export interface Placed extends Fused {
  /** Addresses of what is read and of what is written. */
  readonly reads: readonly number[];
  readonly writes: readonly number[];
}

const [block, i32, v128, none] = [0x40, 0x7f, 0x7b, 0x60];
const [get, set, tee, loop, again, end] = [0x20, 0x21, 0x22, 0x03, 0x0d, 0x0b];
const [i32Const, i32Add, i32Less] = [0x41, 0x6a, 0x49];
const [load, loadSame, store] = [vector(0x00), vector(0x09), vector(0x0b)];
/** Bytes of a vector. */
const whole = 16;

/** A signed number. */
function signed(n: number): number[] {
  const bytes: number[] = [];
  for (let rest = n | 0; ; rest >>= 7) {
    const low = rest & 127;
    if ((rest >> 7 === 0 && !(low & 64)) || (rest >> 7 === -1 && low & 64)) return [...bytes, low];
    bytes.push(low | 128);
  }
}
const list = (items: readonly Code[]): Code => [leb(items.length), items];
const sized = (code: Code): Code => {
  const bytes = flat(code);
  return [leb(bytes.length), bytes];
};
const constant = (n: number): Code => [i32Const, signed(n)];
const local = (i: number): Code => [get, leb(i)];
const keep = (i: number): Code => [set, leb(i)];
/** An address known now, besides the one on the stack. */
const at = (offset: number): Code => [0, leb(offset)];

/** `body` for counter = 0, step, ... below `limit`. */
const count = (counter: number, step: number, limit: number, body: Code): Code =>
  limit <= step
    ? [constant(0), keep(counter), body]
    : [
        [constant(0), keep(counter), loop, block, body],
        [local(counter), constant(step), i32Add, tee, leb(counter)],
        [constant(limit), i32Less, again, 0, end],
      ];

/** Locals: bytes into the whole, into a row, into a column; then each value. */
const [here, across, down, first] = [0, 1, 2, 3];

function body({ size, columns, lies, steps, stored, reads, writes }: Placed): Code {
  const value = (i: number) => local(first + i);
  const inputs = (wanted: Fused['lies'][number], from: Code, read: Code): Code =>
    lies.flatMap((each, i) => (each === wanted ? [from, read, at(reads[i]!), keep(first + i)] : []));
  const computed = steps.map(({ kernel, from, numbers }, i): Code => {
    const [a, b, c] = from.map(value);
    return [vectored[kernel]!([a!, b!, c!], numbers), keep(first + lies.length + i)];
  });
  // Stored when all is read: a result may lie where an input lay.
  const results = stored.map((i, j): Code => [local(here), value(i), store, at(writes[j]!)]);
  const pass = [inputs('full', local(here), load), computed, results];
  const bytes = 4 * size;
  const once = inputs('one', constant(0), loadSame);
  if (columns === 0) return [once, count(here, whole, bytes, pass)];
  const further = (counter: number, step: number): Code => [local(counter), constant(step), i32Add, keep(counter)]; // prettier-ignore
  const inner = [inputs('row', local(across), load), pass, further(here, whole)];
  const row = [inputs('column', local(down), loadSame), count(across, whole, 4 * columns, inner)];
  return [once, constant(0), keep(here), count(down, 4, (4 * size) / columns, row)];
}

const name = (text: string): Code => sized([...text].map((letter) => letter.charCodeAt(0)));
const section = (id: number, content: Code): Code => [id, sized(content)];

/** -> a function for each */
export function assemble(all: readonly Placed[], memory: WebAssembly.Memory): (() => void)[] {
  if (all.length === 0) return [];
  const bodies = all.map((each) => {
    const locals = [
      [3, i32],
      [leb(each.lies.length + each.steps.length), v128],
    ];
    return sized([list(locals), body(each), end]);
  });
  const bytes = flat([
    [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    section(1, list([[none, 0, 0]])),
    section(2, list([[name('env'), name('memory'), 2, 0, 0]])),
    section(3, list(all.map(() => [0]))),
    section(7, list(all.map((_, i) => [name(`f${i}`), 0, leb(i)]))),
    section(10, list(bodies)),
  ]);
  const module = new WebAssembly.Module(Uint8Array.from(bytes));
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return all.map((_, i) => exports[`f${i}`] as () => void);
}
