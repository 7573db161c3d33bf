import type { Curve } from '../../viz/curves';

/** The two terms of a VAE's loss as lines; without a KL term only the first. */
export function curvesOf(metrics: Readonly<Record<string, Float32Array>>): Curve[] {
  const { reconstruction, kl } = metrics;
  return [
    ...(reconstruction ? [{ name: 'rec.', hue: 'model', values: reconstruction } as const] : []),
    ...(kl?.some((value) => value !== 0)
      ? [{ name: 'KL', hue: 'latent', dashed: true, values: kl } as const]
      : []),
  ];
}
