import { defineConfig } from 'vitest/config';
import { Sequence } from './tests/support/sequence';
import { aliases } from './tests/support/tensorflow';

const shared = {
  // JSX in tests and islands is Preact's, as in the site's own build.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
} as const;

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: Sequence },
    projects: [
      {
        ...shared,
        resolve: { alias: aliases },
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tests/unit/**/*.test.{ts,tsx}'],
          globalSetup: 'tests/support/tensorflow.ts',
          server: { deps: { inline: [/@tensorflow\//], external: [/\.cache\/tensorflow\//] } },
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
