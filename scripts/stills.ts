// What the trained models of labs 7B and 7C make of the first pictures that these labs show:
//   node scripts/run-ts.mjs scripts/stills.ts
import { writeFileSync } from 'node:fs';
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import * as tf from '../src/math/tf';
import { firstRebuilt, firstWalk } from '../tests/support/stills';
import { toShades } from '../src/labs/trained/shades';

if (!tf.findBackend('cpu')) tf.registerBackend('cpu', () => new MathBackendCPU());
await tf.setBackend('cpu');
const keep = (path: string, values: Readonly<Record<string, Float32Array>>) => {
  const texts = Object.fromEntries(Object.entries(values).map(([name, of]) => [name, toShades(of)]));
  writeFileSync(path, `${JSON.stringify(texts, null, 2)}\n`);
};
keep('src/labs/7b/still.json', { walked: firstWalk() });
keep('src/labs/7c/still.json', firstRebuilt());
