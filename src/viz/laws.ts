/** Closed forms behind the lesson's figures. */

export interface Normal {
  readonly mean: number;
  readonly deviation: number;
}

/** Density of a normal distribution on the line. */
export const density = ({ mean, deviation }: Normal, x: number): number =>
  Math.exp(-(((x - mean) / deviation) ** 2) / 2) / (deviation * Math.sqrt(2 * Math.PI));

/** The best discriminator against a fixed generator: p_data / (p_data + p_g). Goodfellow et al. 2014, Eq. (2). */
export const bestD = (pData: number, pG: number): number => pData / (pData + pG);

/** Jensen-Shannon divergence of two even bars of one width, `apart` between their left ends: bits. */
export const barsJensenShannon = (apart: number, width: number): number =>
  Math.min(1, Math.abs(apart) / width);

/** Wasserstein-1 distance of the same two bars: each grain moves as far as the bars are apart. Unit of `apart` */
export const barsWasserstein = (apart: number): number => Math.abs(apart);
