// Trains the models that a lab may start from and keeps them as files, all or those named:
//   node scripts/run-ts.mjs scripts/checkpoints.ts [file ...]
import { mkdirSync, writeFileSync } from 'node:fs';
import { fromBase64, toShortBase64 } from '../src/engine/base64';
import { openSession } from '../src/engine/open';
import type { SavedModel } from '../src/engine/protocol';
import { defaults, type Config, type Weights } from '../src/models/model';
import { loadFamily } from '../src/models/registry';

interface Start {
  readonly family: string;
  readonly set: string;
  readonly steps: number;
  readonly seed: number;
  /** Other settings than the defaults. */
  readonly config?: Config;
  /** Large models come as their weights alone, 16 bits each: the optimizer starts afresh. */
  readonly light?: boolean;
  /** Below public; `trained` holds what a lab looks at and no reader starts from. */
  readonly folder?: 'trained';
}

/** By file name: `<family>-<data set>`, or `<family>-<what a lab does with it>`. */
const starts: Readonly<Record<string, Start>> = {
  'gan-eight-gaussians': { family: 'gan', set: 'eight-gaussians', steps: 1500, seed: 7 },
  'gan-glyphs-digits-14': {
    family: 'gan-glyphs',
    set: 'digits-14',
    steps: 10_000,
    seed: 7,
    config: { noiseSteps: 8000, ema: 0.998 },
    light: true,
  },
  'ddpm-glyphs-digits-14': { family: 'ddpm-glyphs', set: 'digits-14', steps: 3000, seed: 7, light: true },
  'ddpm-glyphs-fill': {
    family: 'ddpm-glyphs',
    set: 'digits-14',
    steps: 15_000,
    seed: 7,
    config: { decaySteps: 15_000, classDropout: 0.4, ema: 0.999 },
    light: true,
    folder: 'trained',
  },
  'vae-glyphs-digits-14': { family: 'vae-glyphs', set: 'digits-14', steps: 7000, seed: 7, light: true },
  'vae-glyphs-walk': {
    family: 'vae-glyphs',
    set: 'digits-14',
    steps: 7000,
    seed: 7,
    config: { latent: 8 },
    light: true,
    folder: 'trained',
  },
  'vae-glyphs-clean': {
    family: 'vae-glyphs',
    set: 'digits-14',
    steps: 5000,
    seed: 7,
    config: { latent: 8, kl: false, corruption: 0.4 },
    light: true,
    folder: 'trained',
  },
  'vae-glyphs-faces': {
    family: 'vae-glyphs',
    set: 'faces',
    steps: 4000,
    seed: 7,
    config: { latent: 10, layers: 2, hidden: 56 },
    light: true,
    folder: 'trained',
  },
  'gpt-towns': { family: 'gpt', set: 'towns', steps: 2000, seed: 7, light: true },
  'glow-digits-14': {
    family: 'glow',
    set: 'digits-14',
    steps: 6000,
    seed: 7,
    config: { decaySteps: 6000 },
    light: true,
  },
};

const wanted = process.argv.slice(2);
for (const [
  file,
  { family, set, steps, seed, config = {}, light = false, folder = 'checkpoints' },
] of Object.entries(starts)) {
  if (wanted.length > 0 && !wanted.includes(file)) continue;
  const all = { ...defaults((await loadFamily(family)).about), ...config };
  const job = { family, config: all, data: { set }, seed, backend: 'wasm' } as const;
  const { session, save } = await openSession(job);
  const diverged = await session.train(steps);
  if (diverged) throw new Error(`${file}: ${diverged.quantity} overflowed at step ${diverged.step}`);
  const whole = await save();
  const text = JSON.stringify(light ? lightened(whole, session.parts.model.weights) : whole);
  mkdirSync(`public/${folder}`, { recursive: true });
  writeFileSync(`public/${folder}/${file}.json`, text);
  const quality = Object.entries(await session.quality()).map(
    ([name, { value }]) => `${name} ${value.toFixed(3)}`,
  );
  console.log(`${file}: step ${session.step}, ${quality.join(', ')}, ${Math.round(text.length / 1000)} kB`);
  session.dispose();
}

function lightened(model: SavedModel, weights: Weights): SavedModel {
  const kept = Object.entries(model.tensors).filter(([name]) => name in weights);
  const tensors = kept.map(([name, { shape, values }]) => [
    name,
    { shape, ...toShortBase64(fromBase64(values)) },
  ]);
  return { ...model, tensors: Object.fromEntries(tensors) as SavedModel['tensors'] };
}
