import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const attributes =
  'href|src|action|poster|data-root|component-url|renderer-url|before-hydration-url|srcset|content';
const inHtml = new RegExp(`(\\s(?:${attributes})=)(["'])/(?!/)([^"']*)\\2`, 'g');
const inCss = /url\((["']?)\/(?!\/)([^)"']*)\1\)/g;

/** Every file below a folder. */
function* filesBelow(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

/**
 * Makes the built site work under any path, so that one build serves a domain, a sub-folder, an intranet or a
 * memory stick: addresses from the root become addresses from the document. 404.html is served at any depth, so
 * it must hold no such address.
 */
export function relativeUrls() {
  return {
    name: 'relative-urls',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            experimental: {
              renderBuiltUrl: (_, { type }) =>
                type === 'asset' || type === 'public' ? { relative: true } : undefined,
            },
          },
        });
      },
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const path of filesBelow(root)) {
          if (!/\.(html|css)$/.test(path)) continue;
          const folder = relative(root, join(path, '..')).split(sep).filter(Boolean);
          const up = '../'.repeat(folder.length) || './';
          const text = readFileSync(path, 'utf8');
          const made = text
            .replace(inHtml, (_, name, quote, to) => `${name}${quote}${up}${to}${quote}`)
            .replace(inCss, (_, quote, to) => `url(${quote}${up}${to}${quote})`);
          if (made !== text) writeFileSync(path, made);
        }
      },
    },
  };
}
