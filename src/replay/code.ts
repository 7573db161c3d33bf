/** WebAssembly's vector instructions, and the library's element-by-element kernels said in them. */

/** Bytes of code, in pieces: most of them stand in many places, and are copied once (flat). */
export type Code = readonly (number | Code)[];

/** -> every byte in order */
export function flat(code: Code, into: number[] = []): number[] {
  for (const part of code) {
    if (typeof part === 'number') into.push(part);
    else flat(part, into);
  }
  return into;
}

/** An unsigned number, seven bits a byte. */
export function leb(n: number): number[] {
  const bytes: number[] = [];
  for (let rest = n >>> 0; ; rest >>>= 7) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest & 127) | 128);
  }
}
export const vector = (instruction: number): Code => [0xfd, ...leb(instruction)];
/** The same number four times. */
export const number = (x: number): Code => {
  const bytes = [...new Uint8Array(Float32Array.of(x).buffer)];
  return [0xfd, 0x0c, bytes, bytes, bytes, bytes];
};

type Six = [Instruction, Instruction, Instruction, Instruction, Instruction, Instruction];
type Instruction = (...sides: Code[]) => Code;
const to = (instruction: number): Instruction => {
  const code = vector(instruction);
  return (...sides) => [...sides, code];
};
const [eq, ne, lt, gt, le, ge] = [0x41, 0x42, 0x43, 0x44, 0x45, 0x46].map(to) as Six;
const [and, or, select] = [to(0x4e), to(0x50), to(0x52)];
const [ceil, floor, nearest] = [to(0x67), to(0x68), to(0x6a)];
const [abs, neg, sqrt] = [to(0xe0), to(0xe1), to(0xe3)];
const [add, sub, mul, div, min, max] = [0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9].map(to) as Six;

const [zero, one] = [number(0), number(1)];
const pick = (yes: Code, no: Code, where: Code) => select(yes, no, where);
const truth = (where: Code) => and(where, one);

/** What a kernel does to four numbers of each side, as in kernels/elementwise.ts. Sides are code without side effects: they may stand twice. */
export type Vectored = (sides: readonly [Code, Code, Code], numbers: readonly number[]) => Code;

export const vectored: Readonly<Record<string, Vectored>> = {
  neg_: ([x]) => neg(x),
  abs_: ([x]) => abs(x),
  square_: ([x]) => mul(x, x),
  sqrt_: ([x]) => sqrt(x),
  rsqrt_: ([x]) => div(one, sqrt(x)),
  reciprocal_: ([x]) => div(one, x),
  floor_: ([x]) => floor(x),
  ceil_: ([x]) => ceil(x),
  round_: ([x]) => nearest(x),
  relu_: ([x]) => max(x, zero),
  relu6_: ([x]) => min(max(x, zero), number(6)),
  not_: ([x]) => truth(eq(x, zero)),
  truth_: ([x]) => truth(ne(x, zero)),
  leakyRelu: ([x], [slope]) => pick(mul(x, number(slope!)), x, lt(x, zero)),
  step: ([x], [below]) => pick(x, pick(one, number(below!), gt(x, zero)), ne(x, x)),
  clip: ([x], [low, high]) => min(max(x, number(low!)), number(high!)),
  add2: ([a, b]) => add(a, b),
  sub2: ([a, b]) => sub(a, b),
  mul2: ([a, b]) => mul(a, b),
  div2: ([a, b]) => div(a, b),
  max2: ([a, b]) => max(a, b),
  min2: ([a, b]) => min(a, b),
  less2: ([a, b]) => truth(lt(a, b)),
  lessEqual2: ([a, b]) => truth(le(a, b)),
  greater2: ([a, b]) => truth(gt(a, b)),
  greaterEqual2: ([a, b]) => truth(ge(a, b)),
  equal2: ([a, b]) => truth(eq(a, b)),
  notEqual2: ([a, b]) => truth(ne(a, b)),
  squaredDifference2: ([a, b]) => mul(sub(a, b), sub(a, b)),
  and2: ([a, b]) => truth(and(ne(a, zero), ne(b, zero))),
  or2: ([a, b]) => truth(or(ne(a, zero), ne(b, zero))),
  eluGrad2: ([a, b]) => mul(a, pick(one, add(b, one), ge(b, zero))),
  prelu2: ([a, b]) => pick(mul(a, b), a, lt(a, zero)),
  select: ([c, yes, no]) => pick(yes, no, ne(c, zero)),
};
