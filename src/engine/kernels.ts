import plain from '../replay/kernels-plain.wasm?url';
import vectors from '../replay/kernels.wasm?url';
import { assetUrl } from './asset-url';

export interface Kernels {
  readonly module: WebAssembly.Module;
  /** Whether it works on four numbers at a time. */
  readonly vectors: boolean;
}

/** The smallest module with a vector instruction: () -> v128, popcnt(splat(0)). */
// prettier-ignore
const probe = Uint8Array.of(
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
);

/** Whether this machine's WebAssembly has vector instructions. */
export const hasVectors = (): boolean => WebAssembly.validate(probe);

/** The replay library, compiled: its plain build where vector instructions are missing; undefined where neither can be had. */
export async function loadKernels(has = hasVectors): Promise<Kernels | undefined> {
  if (typeof WebAssembly === 'undefined') return undefined;
  try {
    const can = has();
    return { module: await WebAssembly.compile(await read(assetUrl(can ? vectors : plain))), vectors: can };
  } catch {
    return undefined; // forbidden, not fetched or not understood: TensorFlow.js trains instead
  }
}

async function read(address: string): Promise<ArrayBuffer> {
  if (import.meta.env.SSR) {
    const { readFile } = await import('node:fs/promises');
    return new Uint8Array(await readFile(address)).buffer;
  }
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The file ${address} could not be fetched (${answer.status}).`);
  return answer.arrayBuffer();
}
