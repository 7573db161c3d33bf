/** Sound as few levels, finer where it is quiet: mu-law companding, as van den Oord et al. 2016 (WaveNet) use it with 256 levels. */

/** Samples a second of every waveform that the course makes. */
export const rate = 4000;
/** Levels of a sample. */
export const levels = 64;

const mu = levels - 1;

/** -1 ... 1 -> 0 ... levels - 1 */
export function toLevel(x: number): number {
  const squeezed = (Math.sign(x) * Math.log(1 + mu * Math.min(1, Math.abs(x)))) / Math.log(1 + mu);
  return Math.min(levels - 1, Math.floor(((squeezed + 1) / 2) * levels));
}

/** The middle of a level. 0 ... levels - 1 -> -1 ... 1 */
export function fromLevel(level: number): number {
  const squeezed = (2 * (level + 0.5)) / levels - 1;
  return (Math.sign(squeezed) * ((1 + mu) ** Math.abs(squeezed) - 1)) / mu;
}
