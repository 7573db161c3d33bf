import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse, type HTMLElement } from 'node-html-parser';
import { filesBelow, root } from './sources';

export const dist = join(root, 'dist');
export const pages = filesBelow('dist', ['.html']).filter((file) => !file.startsWith('dist/pagefind/'));
export const page = (file: string) => parse(readFileSync(join(root, file), 'utf8'), { comment: false });
export const gzipped = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;

/** The file that an address in a page leads to, or undefined for another origin, a fragment or inline data. */
export function fileOf(from: string, address: string): string | undefined {
  const path = address.split(/[?#]/)[0]!;
  if (path === '' || /^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith('//')) return undefined;
  const target = path.startsWith('/') ? join(dist, path) : resolve(root, dirname(from), path);
  return path.endsWith('/') || existsSync(join(target, 'index.html')) ? join(target, 'index.html') : target;
}

/** The scripts that reading a page brings, scrolled to its end: what it names, what that imports, at once or in view. */
export function scriptsOf(from: string): Set<string> {
  const html = page(from);
  const awake = html
    .querySelectorAll('astro-island')
    .filter((node) => node.getAttribute('client') !== 'approach');
  return closure(from, [
    ...html.querySelectorAll('script[src]').map((node) => node.getAttribute('src')),
    ...html.querySelectorAll('link[rel=modulepreload]').map((node) => node.getAttribute('href')),
    ...awake.flatMap(addresses),
  ]);
}

/** What comes on top when the reader comes near an island that sleeps until then. */
export function approachOf(from: string): Set<string> {
  const before = scriptsOf(from);
  const all = closure(from, page(from).querySelectorAll('astro-island').flatMap(addresses), false);
  return new Set([...all].filter((file) => !before.has(file)));
}

const addresses = (node: HTMLElement) => [
  node.getAttribute('component-url'),
  node.getAttribute('renderer-url'),
];

/**
 * What files bring with them by their imports. `named`: addresses in the page `from`.
 * `lazily`: dynamic imports too, as a page's own small scripts make them when something comes into view.
 */
export function closure(from: string, named: readonly (string | undefined)[], lazily = true): Set<string> {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file) || !existsSync(file)) return;
    found.add(file);
    const code = readFileSync(file, 'utf8');
    const imports = /(?:\bfrom|^import|[;}]import)\s*["'](\.[^"']+)["']/g;
    const dynamic = /\bimport\(["'`](\.[^"']+)["'`]\)/g;
    for (const [, to] of code.matchAll(imports)) visit(resolve(dirname(file), to!));
    if (lazily) for (const [, to] of code.matchAll(dynamic)) visit(resolve(dirname(file), to!));
  };
  for (const address of named) {
    const file = address && fileOf(from, address);
    if (file) visit(file);
  }
  return found;
}
