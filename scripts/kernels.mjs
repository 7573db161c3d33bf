// Builds the replay library from src/replay/kernels/*.ts: `node scripts/kernels.mjs [folder]`. Equal sources, equal bytes.
// kernels.wasm works on four numbers at a time; kernels-plain.wasm is the same with plain.ts for vector.ts, for machines
// whose WebAssembly has no vectors.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import asc from 'assemblyscript/asc';

const folder = process.argv[2] ?? 'src/replay';

/** `take`: another file in a source's place. */
async function build(out, features, take) {
  const { error, stderr } = await asc.main(
    [
      'src/replay/kernels/index.ts',
      '--outFile',
      join(folder, out),
      '-O3',
      '--noAssert',
      '--runtime',
      'stub',
      '--enable',
      features,
      '--importMemory',
      '--use',
      'abort=',
    ],
    {
      readFile: (name, base) => {
        try {
          return readFileSync(join(base, take(name)), 'utf8');
        } catch {
          return null;
        }
      },
    },
  );
  if (error) {
    console.error(String(stderr));
    process.exit(1);
  }
}

const features = 'bulk-memory,nontrapping-f2i';
await build('kernels.wasm', `${features},simd`, (name) => name);
await build('kernels-plain.wasm', features, (name) => name.replace(/vector\.ts$/, 'plain.ts'));
