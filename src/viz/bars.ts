/** Jensen-Shannon divergence of two even bars of one width, `apart` between their left ends: bits. */
export const barsJensenShannon = (apart: number, width: number): number =>
  Math.min(1, Math.abs(apart) / width);

/** Wasserstein-1 distance of the same two bars: each grain moves as far as the bars are apart. Unit of `apart` */
export const barsWasserstein = (apart: number): number => Math.abs(apart);
