import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** KaTeX styles any notation there is; pages carry the rules for what the course writes. */
export function katexUsed() {
  return {
    name: 'katex-used',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = (await readdir(root, { recursive: true })).map((file) => join(root, file));
        const classes = new Set();
        for (const file of files.filter((name) => name.endsWith('.html'))) {
          for (const [, names] of (await readFile(file, 'utf8')).matchAll(/class="([^"]*)"/g))
            for (const name of names.split(/\s+/)) classes.add(name);
        }
        for (const file of files.filter((name) => name.endsWith('.css'))) {
          const css = await readFile(file, 'utf8');
          if (css.includes('.katex')) await writeFile(file, withoutFaces(withoutUnused(css, classes)));
        }
      },
    },
  };
}

/** Minified CSS without those selectors of KaTeX's that ask for a class that is in no page. */
export function withoutUnused(css, classes) {
  const used = (selector) =>
    !selector.startsWith('.katex') ||
    [...selector.matchAll(/\.([a-z][\w-]*)/gi)].every(([, name]) => classes.has(name));
  return css.replace(/([^{}@;]+)(\{[^{}]*\})/g, (rule, selectors, body) => {
    const kept = selectors.split(',').filter(used);
    return kept.length > 0 ? kept.join(',') + body : '';
  });
}

/** Minified CSS without KaTeX's fonts of families that no rule asks for. */
export function withoutFaces(css) {
  const face = /@font-face\{[^{}]*font-family:(KaTeX_\w+)[^{}]*\}/g;
  const rules = css.replace(face, '');
  return css.replace(face, (whole, family) => (rules.includes(family) ? whole : ''));
}
