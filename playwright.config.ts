import { defineConfig } from '@playwright/test';
import { browserPath, launchArgs } from './scripts/browser.mjs';

export default defineConfig({
  testDir: 'tests/e2e',
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  retries: 0,
  reporter: 'list',
  use: {
    baseURL: 'http://localhost:4377/',
    launchOptions: { executablePath: browserPath(), args: launchArgs },
    screenshot: 'only-on-failure',
  },
  // Times are measured when nothing else runs.
  projects: [
    { name: 'all', testIgnore: 'bounds.spec.ts' },
    { name: 'bounds', testMatch: 'bounds.spec.ts', dependencies: ['all'] },
  ],
  webServer: {
    command: `${process.execPath} scripts/serve.mjs --port 4377`,
    url: 'http://localhost:4377/',
    reuseExistingServer: !process.env['CI'],
  },
});
