import { defineConfig } from 'vitest/config';

export default defineConfig({
  // JSX in tests and islands is Preact's, as in the site's own build.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/unit/**/*.test.{ts,tsx}'],
    // TensorFlow.js cannot be loaded by plain Node ESM: its dist folders hold extensionless imports.
    server: { deps: { inline: [/@tensorflow\//] } },
    testTimeout: 120_000,
    maxWorkers: 2,
  },
});
