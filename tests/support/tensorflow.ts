/**
 * TensorFlow.js for the unit tests, as a browser's bundler puts it together: one core with every gradient and
 * chained method, and the cpu backend on it. Node cannot load its dist folders, whose imports lack extensions;
 * loaded through Vite file by file, they take a second in each test file and compute a third slower.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..', '..');
const core = '@tensorflow/tfjs-core';
const cpu = '@tensorflow/tfjs-backend-cpu';
/** What the wasm backend takes from the cpu backend. */
const shared = `${cpu}/dist/shared`;
const kept = join(root, '.cache', 'tensorflow');
/** Made anew when a version or this file changes. */
const folder = join(
  kept,
  ['package-lock.json', 'tests/support/tensorflow.ts']
    .reduce((hash, file) => hash.update(readFileSync(join(root, file))), createHash('sha256'))
    .digest('hex')
    .slice(0, 16),
);

/** For Vite: the bundles in place of the packages; whatever else belongs to them is taken file by file. */
export const aliases = [
  { find: new RegExp(`^${core}(/dist/.*)?$`), replacement: join(folder, 'core.mjs') },
  { find: new RegExp(`^${cpu}$`), replacement: join(folder, 'cpu.mjs') },
  { find: new RegExp(`^${shared}$`), replacement: join(folder, 'shared.mjs') },
  {
    find: /^(@tensorflow\/tfjs-backend-(wasm|webgl|webgpu))$/,
    replacement: join(root, 'node_modules', '$1', 'dist', 'index.js'),
  },
];

const everything = ['register_all_gradients', 'public/chained_ops/register_all_chained_ops'];

/** Vitest calls this before the first test. */
export default async function setup(): Promise<void> {
  if (existsSync(folder)) return;
  mkdirSync(kept, { recursive: true });
  const draft = mkdtempSync(join(kept, 'draft-'));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: { mainFields: ['module'] },
    ssr: { noExternal: [/^@tensorflow\//, 'seedrandom', 'long'] },
    build: {
      ssr: true,
      outDir: draft,
      emptyOutDir: true,
      minify: false,
      target: 'esnext',
      rolldownOptions: {
        input: { core: 'core', cpu, shared },
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
    plugins: [
      {
        name: 'core',
        enforce: 'pre',
        resolveId: (id) => (id === 'core' ? '\0core' : undefined),
        load: (id) =>
          id === '\0core'
            ? [
                `export * from '${core}';`,
                ...everything.map((file) => `import '${core}/dist/${file}';`),
              ].join('\n')
            : undefined,
      },
    ],
  });
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true }); // another run was faster
  }
}
