import type { Mixture } from './flow';

const along = (n: number, at: (u: number) => readonly [number, number]) =>
  Float32Array.from({ length: 2 * n }, (_, i) => at(((i >> 1) + 0.5) / n)[i & 1]!);

const spiral = (u: number) => {
  const angle = 3 * Math.PI * Math.sqrt(u); // equal lengths of arm get equal weight
  return [0.24 * angle * Math.cos(angle), 0.24 * angle * Math.sin(angle)] as const;
};
const ring = (u: number) => [2 * Math.cos(2 * Math.PI * u), 2 * Math.sin(2 * Math.PI * u)] as const;
const moons = (u: number) => {
  const angle = Math.PI * ((2 * u) % 1);
  const [x, y] = [Math.cos(angle) - 0.5, Math.sin(angle) - 0.25];
  return u < 0.5 ? ([1.55 * x, 1.75 * y] as const) : ([-1.55 * x, -1.75 * y] as const);
};

/** The home page's shapes: many narrow clusters strung along a curve, and eight wide ones. */
export const shapes: Readonly<Record<'spiral' | 'ring' | 'moons' | 'clusters', Mixture>> = {
  spiral: { centers: along(120, spiral), deviation: 0.06 },
  ring: { centers: along(120, ring), deviation: 0.06 },
  moons: { centers: along(120, moons), deviation: 0.06 },
  clusters: { centers: along(8, (u) => ring(u - 0.5 / 8)), deviation: 0.14 },
};

export type Shape = keyof typeof shapes;

/** Standard normal numbers from a seed: a 32-bit counter, mixed (Mulberry32), by Box and Muller. -> [n] */
export function normal(n: number, seed: number): Float32Array {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let z = Math.imul(state ^ (state >>> 15), state | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return (((z ^ (z >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
  return Float32Array.from(
    { length: n },
    () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()),
  );
}
