import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'node-html-parser';
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

/** Scripts that run before Start: those a page names, what they import at once, and the islands that wake in view. */
export function scriptsOf(from: string): Set<string> {
  const html = page(from);
  const named = [
    ...html.querySelectorAll('script[src]').map((node) => node.getAttribute('src')!),
    ...html.querySelectorAll('link[rel=modulepreload]').map((node) => node.getAttribute('href')!),
    ...html
      .querySelectorAll('astro-island')
      .flatMap((node) => [node.getAttribute('component-url')!, node.getAttribute('renderer-url')!]),
  ];
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file) || !existsSync(file)) return;
    found.add(file);
    const code = readFileSync(file, 'utf8');
    for (const [, to] of code.matchAll(/(?:\bfrom|^import|[;}]import)\s*["'](\.[^"']+)["']/g))
      visit(resolve(dirname(file), to!));
  };
  for (const address of named) {
    const file = address && fileOf(from, address);
    if (file) visit(file);
  }
  return found;
}
