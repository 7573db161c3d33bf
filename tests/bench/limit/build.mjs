// Builds the hand-written steps of limit/wasm: `buildLimit('gan')` -> the bytes of a WebAssembly module.
import asc from 'assemblyscript/asc';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

const folder = join(import.meta.dirname, 'wasm');

/** @returns {Promise<Uint8Array<ArrayBuffer>>} @throws with the compiler's words */
export async function buildLimit(name) {
  /** @type {any} */
  let bytes;
  const { error, stderr } = await asc.main(
    [
      relative(process.cwd(), join(folder, `${name}.ts`)),
      '--outFile',
      'out.wasm',
      '-O3',
      '--noAssert',
      '--runtime',
      'stub',
      '--enable',
      'simd,bulk-memory',
      '--use',
      'abort=',
    ],
    {
      readFile: (path, base) => readFile(join(base, path), 'utf8').catch(() => null),
      writeFile: (_, contents) => void (bytes = contents),
    },
  );
  if (error) throw new Error(`limit/${name}: ${stderr}`);
  return bytes;
}
