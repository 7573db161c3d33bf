import { proseOf } from '../../src/build/prose';
import { filesBelow, read } from './sources';

/** The prose of the course, as the site serves it to labs. */
export const courseProse = (): string =>
  `${filesBelow('content/lessons', ['index.mdx'])
    .map((file) => proseOf(read(file)))
    .join('\n\n')}\n`;
