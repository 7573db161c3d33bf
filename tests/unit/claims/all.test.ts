import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { trainedLabs } from '../../../src/labs/registry';

it('every lesson whose labs claim something has a file of its own, so that they run side by side', () => {
  const claiming = new Set(trainedLabs.filter((lab) => lab.surprise.length).map(({ lesson }) => lesson));
  const missing = [...claiming].filter((lesson) => !existsSync(`tests/unit/claims/${lesson}.test.ts`));
  expect(missing).toEqual([]);
});
