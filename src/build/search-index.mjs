import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Indexes the built pages for the search that works offline (pagefind). */
export function searchIndex() {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const cli = fileURLToPath(new URL('../../node_modules/pagefind/lib/runner/bin.cjs', import.meta.url));
        const { status, stderr } = spawnSync(
          process.execPath,
          [cli, '--site', fileURLToPath(dir), '--quiet'],
          { encoding: 'utf8' },
        );
        if (status !== 0) throw new Error(`The search index could not be made: ${stderr}`);
        logger.info('search index made');
      },
    },
  };
}
