/** Data for the Python listings: `node scripts/run-ts.mjs scripts/listings.ts FOLDER`, then `python scripts/listings.py FOLDER`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSet } from '../src/data/data';
import { eightGaussians } from '../src/data/eight-gaussians';
import { handwritten } from '../src/data/glyphs/handwritten';
import { names } from '../src/data/text/names';
import { twoMoons } from '../src/data/two-moons';
import { Stream } from '../src/math/stream';

const folder = process.argv[2];
if (!folder) throw new Error('listings: name a folder to write the data to, such as /tmp/listings');
mkdirSync(folder, { recursive: true });
const drawn = (set: DataSet & { kind: 'points' | 'glyphs' }, n: number) => {
  const batch = set.draw(n, new Stream(Stream.seedOf(7, set.id)));
  return [...('images' in batch ? batch.images : batch)].map((value) => +value.toFixed(4));
};
const data = {
  moons: drawn(twoMoons, 4096),
  eight: drawn(eightGaussians, 4096),
  digits: drawn(handwritten(14), 2048),
};
writeFileSync(join(folder, 'data.json'), JSON.stringify(data));
writeFileSync(join(folder, 'names.txt'), names['towns']!);
