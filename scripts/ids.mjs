// Registers the addresses that lessons may be linked at, from the built site: node scripts/ids.mjs
// Adds to content/ids.json and never removes: tests/dist/ids.test.ts holds that every one of them stays.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import prettier from 'prettier';

/** Headings, figures, equations, labs and boxes: what somebody may want to point at. */
const linkable = 'article h2[id], figure[id], section[data-lab][id], [id^="eq-"], [id^="myth-"]';

const file = 'content/ids.json';
const ids = JSON.parse(readFileSync(file, 'utf8'));
for (const { name } of readdirSync('dist/lessons', { withFileTypes: true }).filter((each) =>
  each.isDirectory(),
)) {
  const path = `lessons/${name}/`;
  const found = parse(readFileSync(`dist/${path}index.html`, 'utf8'))
    .querySelectorAll(linkable)
    .map(({ id }) => id)
    .filter((id) => !id.endsWith('-claim')); // part of a box
  const known = ids[path] ?? [];
  const fresh = [...new Set(found)].filter((id) => !known.includes(id));
  ids[path] = [...known, ...fresh];
  console.log(`${path}: ${known.length} known, ${fresh.length} new`);
}
writeFileSync(
  file,
  await prettier.format(JSON.stringify(ids), { ...(await prettier.resolveConfig(file)), parser: 'json' }),
);
