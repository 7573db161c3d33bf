import { expect, it } from 'vitest';
import { withoutFaces, withoutUnused } from './katex-used.mjs';

it('drops only those rules of KaTeX’s that ask for a class in no page, and leaves every other rule alone', () => {
  const css =
    '@font-face{src:url(a.woff2)}.katex .mord,.katex .mop>.msupsub{a:b}.katex .fraktur{c:d}@media print{.katex .mord{e:f}.katex .boxed{g:h}}.lab:is(.wide,.own){i:j}';
  const classes = new Set(['katex', 'mord', 'wide']);
  expect(withoutUnused(css, classes)).toBe(
    '@font-face{src:url(a.woff2)}.katex .mord{a:b}@media print{.katex .mord{e:f}}.lab:is(.wide,.own){i:j}',
  );
});

it('drops only the fonts of families that no rule asks for', () => {
  const [main, script] = ['Main', 'Script'].map(
    (name) => `@font-face{font-family:KaTeX_${name};src:url(a.woff2)}`,
  );
  const rest = '@font-face{font-family:Inter;src:url(b.woff2)}.katex{font:1em KaTeX_Main,serif}';
  expect(withoutFaces(`${main}${script}${rest}`)).toBe(`${main}${rest}`);
});
