import { defineConfig } from 'vitest/config';
import { Sequence } from './tests/support/sequence.ts';
import { aliases } from './tests/support/tensorflow.ts';

const shared = {
  // JSX in tests and islands is Preact's, as in the site's own build.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
} as const;

const units = {
  globalSetup: 'tests/support/tensorflow.ts',
  server: { deps: { inline: [/@tensorflow\//], external: [/\.cache\/tensorflow\//] } },
  testTimeout: 120_000,
  hookTimeout: 120_000,
};
const replay = 'src/replay/**/*.test.ts';

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: Sequence },
    projects: [
      {
        ...shared,
        resolve: { alias: aliases },
        // Whatever trains or counts what it has met, each file in a process of its own.
        test: { ...units, name: 'unit', include: [replay, 'tests/unit/**/*.test.ts'] },
      },
      {
        ...shared,
        resolve: { alias: aliases },
        // The parts keep no state, so their files may share a process: each has the modules that it needs at hand.
        test: {
          ...units,
          name: 'unit-parts',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: [replay],
          isolate: false,
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
