import library from '../replay/kernels.wasm?url';
import { assetUrl } from './asset-url';

/** The replay library, compiled; undefined where this machine's WebAssembly lacks the vector instructions it is made of. */
export async function loadKernels(): Promise<WebAssembly.Module | undefined> {
  try {
    return await WebAssembly.compile(await read(assetUrl(library)));
  } catch (error) {
    if (error instanceof WebAssembly.CompileError || typeof WebAssembly === 'undefined') return undefined;
    throw error;
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
