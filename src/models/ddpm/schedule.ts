/** Noise schedules as plain numbers. No TensorFlow: pages draw them too. */
import type { Config } from '../model';

/** The same noise in `steps` steps as Ho et al. 2020 put into 1,000 (their section 4). */
const paperSteps = 1000;
/** No signal at all would have to be divided by 0 when x_0 is told from the noise. */
const least = 1e-4;

/** alphaBar[t] for t = 0 .. steps: the share of x_0's variance that x_t keeps, falling from alphaBar[0] = 1. */
export type AlphaBar = readonly number[];

// #region linear
/** beta_t rises in equal steps; alphaBar_t is the product of (1 - beta_s) for s <= t. Ho et al. 2020: 0.0001 to 0.02 in 1,000 steps. */
function linear(steps: number): number[] {
  const scale = paperSteps / steps;
  const alphaBar = [1];
  for (let t = 1; t <= steps; t++) {
    const share = steps === 1 ? 1 : (t - 1) / (steps - 1);
    const beta = Math.min(
      0.999,
      scale * (0.0001 + share * (0.02 - 0.0001)),
    );
    alphaBar.push(alphaBar[t - 1]! * (1 - beta));
  }
  return alphaBar;
}
// #endregion

// #region cosine
/** Nichol & Dhariwal 2021, Eq. (17): f(t) / f(0) with f(t) = cos^2((t/T + s) / (1 + s) · pi/2) and s = 0.008. */
function cosine(steps: number): number[] {
  const f = (t: number) =>
    Math.cos(((t / steps + 0.008) / 1.008) * (Math.PI / 2)) ** 2;
  return Array.from({ length: steps + 1 }, (_, t) => f(t) / f(0));
}
// #endregion

/** The knobs that hold a drawn schedule: alphaBar at equal distances between 1 at t = 0 and nothing at t = T. */
export const knots = ['knot1', 'knot2', 'knot3', 'knot4'] as const;

// #region drawn
/** Straight lines between the learner's knots. */
function drawn(steps: number, heights: readonly number[]): number[] {
  const all = [1, ...heights, 0];
  return Array.from({ length: steps + 1 }, (_, t) => {
    const place = (t / steps) * (all.length - 1);
    const left = Math.min(Math.floor(place), all.length - 2);
    return all[left]! + (place - left) * (all[left + 1]! - all[left]!);
  });
}
// #endregion

/** The schedule that a config names. Signal that is lost stays lost, and a little is always left. */
export function scheduleOf(config: Config): AlphaBar {
  const steps = config['steps'] as number;
  const wanted =
    config['schedule'] === 'linear'
      ? linear(steps)
      : config['schedule'] === 'cosine'
        ? cosine(steps)
        : drawn(
            steps,
            knots.map((name) => config[name] as number),
          );
  let last = 1;
  return wanted.map(
    (value, t) =>
      (last = t === 0 ? 1 : Math.max(least, Math.min(last, value))),
  );
}
