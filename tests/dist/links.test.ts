import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dist, fileOf, page, pages } from '../support/dist';
import { root } from '../support/sources';

const parsed = new Map(pages.map((file) => [file, page(file)]));
const ids = new Map([...parsed].map(([file, html]) => [file, html.querySelectorAll('[id]').map((node) => node.id)]));

describe('the built pages', () => {
  it('have every id once', () => {
    const twice = [...ids].flatMap(([file, all]) => all.filter((id, i) => all.indexOf(id) !== i).map((id) => `${file} #${id}`));
    expect(twice).toEqual([]);
  });

  it('lead nowhere that does not exist', () => {
    const broken: string[] = [];
    for (const [file, html] of parsed) {
      for (const node of html.querySelectorAll('a[href], link[href], img[src], script[src], source[srcset]')) {
        const address = node.getAttribute('href') ?? node.getAttribute('src') ?? node.getAttribute('srcset')!;
        const target = fileOf(file, address);
        if (target && !existsSync(target)) broken.push(`${file} -> ${address}`);
        const id = /#([^?]+)$/.exec(address)?.[1];
        const at = target ? relative(root, target) : address.startsWith('#') ? file : undefined;
        if (id && at && ids.has(at) && !ids.get(at)!.includes(decodeURIComponent(id))) broken.push(`${file} -> ${address}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('load nothing from elsewhere', () => {
    const outside: string[] = [];
    for (const [file, html] of parsed) {
      for (const node of html.querySelectorAll('script[src], link[rel=stylesheet], link[rel=preload], img, iframe, source, video, audio')) {
        const address = node.getAttribute('src') ?? node.getAttribute('href') ?? '';
        if (/^(https?:)?\/\//.test(address)) outside.push(`${file} ${address}`);
      }
    }
    expect(outside).toEqual([]);
  });

  it('hold no address from the root, so that they work under any path', () => {
    const absolute: string[] = [];
    for (const [file, html] of parsed) {
      for (const node of html.querySelectorAll('[href], [src], [component-url], [renderer-url]')) {
        for (const name of ['href', 'src', 'component-url', 'renderer-url']) {
          if (/^\/(?!\/)/.test(node.getAttribute(name) ?? '')) absolute.push(`${file} ${node.getAttribute(name)}`);
        }
      }
    }
    expect(absolute).toEqual([]);
  });

  it('say what every picture is', () => {
    const silent: string[] = [];
    for (const [file, html] of parsed) {
      for (const node of html.querySelectorAll('canvas, img, svg[role=img]')) {
        const named = node.getAttribute('aria-label') ?? node.getAttribute('aria-labelledby') ?? node.getAttribute('alt') ?? node.getAttribute('aria-hidden');
        if (named === undefined || named === null) silent.push(`${file} ${node.toString().slice(0, 80)}`);
      }
    }
    expect(silent).toEqual([]);
  });

  it('bring a notice of what they carry of others', () => {
    expect(existsSync(join(dist, 'NOTICE.txt'))).toBe(true);
  });
});
