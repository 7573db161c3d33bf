import { expect, it } from 'vitest';
import { read } from '../../support/sources';

interface Entry {
  readonly optionalDependencies?: Record<string, string>;
  readonly integrity?: string;
  readonly link?: boolean;
}

for (const file of ['package-lock.json', 'scripts/node/package-lock.json']) {
  const packages = (JSON.parse(read(file)) as { packages: Record<string, Entry> }).packages;

  it(`${file} holds every platform's packages, so that npm ci works everywhere`, () => {
    const missing = Object.entries(packages).flatMap(([name, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter(
        (dependency) =>
          !packages[`node_modules/${dependency}`] && !packages[`${name}/node_modules/${dependency}`],
      ),
    );
    expect(missing).toEqual([]);
  });

  it(`${file} pins every package by its hash`, () => {
    const loose = Object.entries(packages).filter(
      ([name, entry]) => name !== '' && !entry.link && !entry.integrity,
    );
    expect(loose.map(([name]) => name)).toEqual([]);
  });
}
