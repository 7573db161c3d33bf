import { useEffect, useState } from 'preact/hooks';
import type { Trained } from '../trained/trained';

/** Rebuilt by the VAE, and by the denoising autoencoder. [8, 196] */
export interface Rebuilt {
  readonly of: Float32Array;
  readonly vae: Float32Array;
  readonly denoiser: Float32Array;
}

/** What both models make of these pictures; undefined until they have answered. given: [8, 196] */
export function useRebuilt(models: readonly Trained[], given: Float32Array): Rebuilt | undefined {
  const [rebuilt, setRebuilt] = useState<Rebuilt>();
  const [vae, denoiser] = models;
  // One request each time; only the answer to the last of them counts.
  useEffect(() => {
    if (!vae || !denoiser) return;
    let last = true;
    const look = { views: ['rebuild'], given: { rebuild: [...given] } };
    void Promise.all([vae.look(look), denoiser.look(look)]).then(([a, b]) => {
      if (last) setRebuilt({ of: given, vae: a.views['rebuild']!, denoiser: b.views['rebuild']! });
    });
    return () => {
      last = false;
    };
  }, [vae, denoiser, given]);
  return rebuilt?.of === given ? rebuilt : undefined;
}
