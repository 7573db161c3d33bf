import { defineConfig } from 'vitest/config';

const shared = {
  // JSX in tests and islands is Preact's, as in the site's own build.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // As a browser's bundler does. Node would take the packages' bundles: a second TensorFlow.js beside the first.
  resolve: {
    alias: [
      {
        find: /^(@tensorflow\/tfjs-(core|backend-(cpu|wasm|webgl|webgpu)))$/,
        replacement: `${import.meta.dirname}/node_modules/$1/dist/index.js`,
      },
    ],
  },
} as const;

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tests/unit/**/*.test.{ts,tsx}'],
          // TensorFlow.js cannot be loaded by plain Node ESM: its dist folders hold extensionless imports.
          server: { deps: { inline: [/@tensorflow\//] } },
          testTimeout: 120_000,
        },
      },
      {
        ...shared,
        // Reads dist/, so it runs after the build.
        test: { name: 'dist', include: ['tests/dist/**/*.test.ts'], testTimeout: 60_000 },
      },
    ],
  },
});
