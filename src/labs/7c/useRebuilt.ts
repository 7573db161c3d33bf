import { useEffect, useState } from 'preact/hooks';
import type { Trained } from '../trained/trained';
import { digits, errors, row, width } from './deck';

/** Rebuilt by the VAE, and by the denoising autoencoder. [n, 196] */
export interface Rebuilt {
  readonly of: Float32Array;
  readonly vae: Float32Array;
  readonly denoiser: Float32Array;
}

/** What both models make of these pictures; undefined until they have answered. given: [n, 196], n at most `row` */
export function useRebuilt(models: readonly Trained[], given: Float32Array): Rebuilt | undefined {
  const [rebuilt, setRebuilt] = useState<Rebuilt>();
  const [vae, denoiser] = models;
  // One request each time; only the answer to the last of them counts.
  useEffect(() => {
    if (!vae || !denoiser) return;
    let last = true;
    void Promise.all([rebuild(vae, given), rebuild(denoiser, given)]).then(([a, b]) => {
      if (last) setRebuilt({ of: given, vae: a, denoiser: b });
    });
    return () => {
      last = false;
    };
  }, [vae, denoiser, given]);
  return rebuilt?.of === given ? rebuilt : undefined;
}

/** Digits whose errors say what is usual. */
export const usualDigits = 100;

/** The errors of that many digits, none of them in a row before; undefined until the model has answered. */
export function useUsual(model: Trained | undefined): readonly number[] | undefined {
  const [usual, setUsual] = useState<readonly number[]>();
  useEffect(() => {
    if (!model) return;
    let last = true;
    const decks = Array.from({ length: Math.ceil(usualDigits / row) }, (_, i) => digits(-1 - i));
    void Promise.all(decks.map(async (deck) => errors(await rebuild(model, deck), deck))).then((all) => {
      if (last) setUsual(all.flat().slice(0, usualDigits));
    });
    return () => {
      last = false;
    };
  }, [model]);
  return usual;
}

/** The view takes a whole row: what is missing is paper. x: [n, 196] -> [n, 196] */
async function rebuild(model: Trained, x: Float32Array): Promise<Float32Array> {
  const whole = new Float32Array(row * width);
  whole.set(x);
  const { views } = await model.look({ views: ['rebuild'], given: { rebuild: [...whole] } });
  return views['rebuild']!.subarray(0, x.length);
}
