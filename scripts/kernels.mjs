// Builds src/replay/kernels.wasm from src/replay/kernels/*.ts: `node scripts/kernels.mjs [output]`. Equal sources, equal bytes.
import asc from 'assemblyscript/asc';

const out = process.argv[2] ?? 'src/replay/kernels.wasm';
const { error, stderr } = await asc.main([
  'src/replay/kernels/index.ts',
  '--outFile',
  out,
  '-O3',
  '--noAssert',
  '--runtime',
  'stub',
  '--enable',
  'simd,bulk-memory',
  '--importMemory',
  '--use',
  'abort=',
]);
if (error) {
  console.error(String(stderr));
  process.exit(1);
}
