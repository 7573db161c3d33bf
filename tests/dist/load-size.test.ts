import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadBytes } from '../../src/labs/load-size';
import { closure, dist, gzipped } from '../support/dist';
import { root } from '../support/sources';

const assets = readdirSync(join(dist, 'assets'));
const one = (what: RegExp) => {
  const found = assets.filter((file) => what.test(file));
  expect(found, String(what)).toHaveLength(1);
  return `/assets/${found[0]}`;
};
const families = readdirSync(join(root, 'src/models'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join(root, 'src/models', entry.name)).includes('index.ts'))
  .map(({ name }) => name);

/** Beside 2 kB of the page's own, Start fetches the worker with the backend that traces, the kernels and the model. */
function loaded(family: string): number {
  const entries = [
    one(/^worker-/),
    one(/^kernels-(?!plain)[\w-]+\.wasm$/),
    one(new RegExp(`^${family}-[\\w-]{8}\\.js$`)),
  ];
  return [...closure('dist/index.html', entries, false)].reduce((sum, file) => sum + gzipped(file), 0);
}

it.each(families)('Start of a lab with %s loads what its page says, to a fifth', (family) => {
  const bytes = loaded(family);
  expect(bytes).toBeGreaterThan(0.8 * loadBytes);
  expect(bytes).toBeLessThan(1.2 * loadBytes);
});
