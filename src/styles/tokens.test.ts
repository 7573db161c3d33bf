import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');
/** What stands between the braces after a selector. */
const after = (selector: string) =>
  css
    .slice(css.indexOf(`${selector} {`))
    .match(/\{([^}]*)\}/)![1]!
    .trim()
    .split(/\s*\n\s*/);

it('the dark colors are the same whether the reader asks for them or the system', () => {
  const asked = after("[data-theme='dark']");
  expect(asked.length).toBeGreaterThan(30);
  expect(after(':root:not([data-theme])')).toEqual(asked);
});
