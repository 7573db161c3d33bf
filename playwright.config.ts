import { defineConfig } from '@playwright/test';
import { browserPath, launchArgs, plainPainting } from './scripts/browser.mjs';

const launched = (...more: string[]) => ({
  launchOptions: { executablePath: browserPath(), args: [...launchArgs, ...more] },
});

export default defineConfig({
  testDir: 'tests/e2e',
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  retries: 0,
  reporter: 'list',
  use: {
    baseURL: 'http://localhost:4377/',
    screenshot: 'only-on-failure',
  },
  // Times are measured when nothing else runs, and where a card paints, as most readers have one.
  projects: [
    { name: 'all', testIgnore: 'bounds.spec.ts', use: launched(plainPainting) },
    { name: 'bounds', testMatch: 'bounds.spec.ts', dependencies: ['all'], use: launched() },
  ],
  webServer: {
    command: `${process.execPath} scripts/serve.mjs --port 4377`,
    url: 'http://localhost:4377/',
    reuseExistingServer: !process.env['CI'],
  },
});
