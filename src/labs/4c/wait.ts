/** Seconds of sound that are made before any of it is heard, at least. */
const least = 0.2;
/** A machine that is not faster than sounding by as much may fall behind. */
const margin = 1.25;

/** A piece that is being made: seconds of its sound, and how many of them are made in one second. */
export interface Making {
  readonly made: number;
  readonly missing: number;
  readonly speed: number;
}

/** Seconds until it may begin to sound without ever having to stop for what is not made yet; 0 at once. */
export function waitBefore({ made, missing, speed }: Making): number {
  const all = made + missing;
  const needed = Math.max(Math.min(least, all), all * (1 - speed / margin));
  return Math.max(0, needed - made) / speed;
}
