import { defineConfig } from '@playwright/test';
import { browserPath, launchArgs, plainPainting } from './scripts/browser.mjs';

export default defineConfig({
  testDir: 'tests/e2e',
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  retries: 0,
  reporter: 'list',
  use: {
    baseURL: 'http://localhost:4616/',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: browserPath(), args: [...launchArgs, plainPainting] },
  },
  webServer: {
    command: `${process.execPath} scripts/serve.mjs --port 4616`,
    url: 'http://localhost:4616/',
    reuseExistingServer: !process.env['CI'],
  },
});
