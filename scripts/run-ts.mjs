// Runs a TypeScript module of the project through Vite, so that scripts can use src/ as it is:
//   node scripts/run-ts.mjs scripts/checkpoints.ts [arguments]
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { createServer } from 'vite';

const [file, ...rest] = process.argv.slice(2);
if (!file) {
  console.error('Usage: node scripts/run-ts.mjs FILE.ts [arguments]');
  process.exit(2);
}
process.argv = [process.argv[0], resolve(file), ...rest];

// TensorFlow.js, seeing Node, asks for its built-in modules the old way.
globalThis.require = createRequire(import.meta.url);

const vite = await createServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'warn',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  // TensorFlow.js cannot be loaded by plain Node ESM: its dist folders hold extensionless imports. Its
  // WebAssembly glue is an old-style module, which Node itself must load.
  ssr: { noExternal: [/@tensorflow\//] },
  plugins: [
    {
      name: 'old-style-modules',
      enforce: 'pre',
      load(id) {
        if (!/tfjs-backend-wasm\/wasm-out\/.*\.js$/.test(id)) return undefined;
        return `export default globalThis.require(${JSON.stringify(id)});`;
      },
    },
  ],
});
try {
  await vite.ssrLoadModule(resolve(file));
} finally {
  await vite.close();
}
