/** src/models/nn.ts once more, in jax-js. */
import { concat, type Value, type Values } from './value';

/** Layers of that name among the weights, in order. */
export function mlp(weights: Values, name: string, x: Value): Value {
  const layers = Object.keys(weights).filter((key) => key.startsWith(`${name}.`) && key.endsWith('.w'));
  return layers.reduce((h, key, i) => {
    const sum = h.matMul(weights[key]!).add(weights[key.slice(0, -1) + 'b']!);
    return i < layers.length - 1 ? sum.leakyRelu() : sum;
  }, x);
}

/** The weights of some owners. */
export const owned = (state: Values, ...owners: readonly string[]): Values =>
  Object.fromEntries(
    Object.entries(state).filter(([name]) => owners.some((owner) => name.startsWith(owner + '.'))),
  );

interface AdamOptions {
  readonly memory: string;
  readonly rate: Value | number;
  readonly beta1?: number;
  readonly beta2?: number;
}

/**
 * Adam on the slopes of some weights, weight by weight: the one long vector of src/models/nn.ts would cost jax-js copies.
 * The first step finds no moments: they begin at 0. -> the weights, the moments and the counter as they are after it
 */
export function adam(
  state: Values,
  slopes: Values,
  { memory, rate, beta1 = 0.9, beta2 = 0.999 }: AdamOptions,
): Values {
  const t = state[`${memory}.t`]!.add(1);
  const left = (beta: number) => t.mul(Math.log(beta)).exp().neg().add(1); // 1 - beta^t
  const [first, second] = [left(beta1), left(beta2)];
  const changed: Record<string, Value> = { [`${memory}.t`]: t };
  Object.entries(slopes).forEach(([name, slope], i) => {
    const before = (moment: string) => state[`${memory}.${moment}${i}`] ?? slope.mul(0);
    const m = before('m').mul(beta1).add(slope.mul(1 - beta1));
    const v = before('v').mul(beta2).add(slope.square().mul(1 - beta2));
    const move = m.div(first).div(v.div(second).sqrt().add(1e-8));
    changed[`${memory}.m${i}`] = m;
    changed[`${memory}.v${i}`] = v;
    changed[name] = state[name]!.sub(move.mul(rate));
  });
  return changed;
}

/** What is left of a rate that halves after `decay` steps. */
export const slowed = (rate: Value, step: Value, decay: number): Value => rate.div(step.div(decay).add(1));

/** A running average of `owner`'s weights, under the name `average`. */
export const follow = (state: Values, changed: Values, owner: string, decay: Value): Values =>
  Object.fromEntries(
    Object.entries(owned(changed, owner)).map(([name, weight]) => {
      const copy = name.replace(owner, 'average');
      return [copy, state[copy]!.mul(decay).add(weight.mul(decay.neg().add(1)))];
    }),
  );

/** src/models/nn/timed.ts: a time in [0, 1] as 32 waves of it. t: [n, 1] -> [n, 32] */
export function waves(t: Value): Value {
  const angles = Array.from({ length: 16 }, (_, i) => t.mul(100 ** (i / 15)));
  return concat(
    angles.flatMap((angle) => [angle.sin(), angle.cos()]),
    1,
  );
}
