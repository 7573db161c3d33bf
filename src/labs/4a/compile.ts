/** A learner's program: from what was typed to a function, and from its errors to its lines. */
import { messageOf, type Fault } from './judge';
import type { Program } from './program';

/** What it is called where an error says where it came from. */
const name = 'your-program.js';

const made = (code: string) =>
  new Function('words', 'length', 'count', 'pick', `"use strict";\n${code}\n//# sourceURL=${name}`) as (
    ...tools: unknown[]
  ) => unknown;

/** The number that this browser gives to a line of it, or undefined where it gives none. */
function numberIn(error: unknown): number | undefined {
  const stack = error instanceof Error && typeof error.stack === 'string' ? error.stack : '';
  const found = new RegExp(`${name.replace('.', '\\.')}:(\\d+)`).exec(stack)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** How many lines this browser counts before the first that was typed. */
function linesBefore(): number {
  try {
    made('throw new Error()')();
  } catch (error) {
    return (numberIn(error) ?? 1) - 1;
  }
  return 0;
}

/** @throws SyntaxError */
export function compile(code: string): Program {
  const run = made(code);
  return ({ words, length, count, pick }) => run(words, length, count, pick);
}

/** What an error of such a program says, and in which line. */
export function faultOf(error: unknown): Fault {
  const number = numberIn(error);
  return { says: messageOf(error), line: number === undefined ? undefined : number - linesBefore() };
}

/** Code from elsewhere is not fetched: the lab makes no request. */
export const brings = (code: string): boolean => /\bimport\b/.test(code);
