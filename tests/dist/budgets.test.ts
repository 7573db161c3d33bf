import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { approachOf, dist, fileOf, gzipped, page, pages, scriptsOf } from '../support/dist';
import { root } from '../support/sources';

const kB = 1000;
const stylesOf = (file: string) =>
  page(file)
    .querySelectorAll('link[rel=stylesheet]')
    .map((node) => fileOf(file, node.getAttribute('href')!)!);
const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + gzipped(file), 0);
const lessons = pages.filter((file) => /^dist\/lessons\/[^/]+\/index\.html$/.test(file));

describe.each(pages.filter((file) => !file.endsWith('404.html')))('%s', (file) => {
  it('brings at most 30 kB of scripts before Start', () => {
    expect(sum(scriptsOf(file))).toBeLessThanOrEqual(30 * kB);
  });
  it('brings at most 50 kB more when the reader comes near a lab or a question', () => {
    expect(sum(approachOf(file))).toBeLessThanOrEqual(50 * kB);
  });
  it('brings at most 20 kB of styles', () => {
    expect(sum(stylesOf(file))).toBeLessThanOrEqual(20 * kB);
  });
  it('keeps TensorFlow.js out of its scripts', () => {
    for (const script of scriptsOf(file)) expect(readFileSync(script, 'utf8')).not.toContain('registerBackend');
  });
});

it('there is a lesson to measure', () => expect(lessons.length).toBeGreaterThan(0));

it.each(lessons)('%s loads at most 350 kB in all, 60 kB of it text', (file) => {
  const html = gzipped(join(root, file));
  expect(html).toBeLessThanOrEqual(60 * kB);
  const styles = stylesOf(file);
  // Fonts are fetched as letters need them; at worst the page's own four and KaTeX's five common ones.
  const fonts = new Set(
    styles.flatMap((style) => [...readFileSync(style, 'utf8').matchAll(/url\(["']?([^"')]+\.woff2)/g)].map(([, to]) => join(style, '..', to!))),
  );
  const common = [...fonts].filter((font) => !font.includes('KaTeX') || /KaTeX_(Main-Regular|Math-Italic|AMS-Regular|Size[12]-Regular)/.test(font));
  const recordings = [...readFileSync(join(root, file), 'utf8').matchAll(/data-lab="([^"]+)"/g)].map(([, id]) => join(dist, 'recordings', `${id}.json`)).filter((path) => existsSync(path)); // a lab without a run has none
  expect(html + sum(styles) + sum(scriptsOf(file)) + sum(common) + sum(recordings)).toBeLessThanOrEqual(350 * kB);
});

it('the home page brings at most 10 kB of scripts', () => {
  expect(sum(scriptsOf('dist/index.html'))).toBeLessThanOrEqual(10 * kB);
});
