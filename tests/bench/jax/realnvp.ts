import type { Config } from '../../../src/models/model';
import { adam, follow, mlp, owned, slowed } from './nn';
import { concat, gradients, type Step, type Value, type Values } from './value';

/** src/models/realnvp. */
export const realnvp = (config: Config): Step => {
  const nll = (weights: Values, x: Value) => {
    let columns = [x.columns(0, 1), x.columns(1, 2)] as [Value, Value];
    let logDet: Value | undefined;
    for (let i = 0; i < (config['couplings'] as number); i++) {
      const stays = i % 2;
      const [still, moved] = [columns[stays]!, columns[1 - stays]!];
      const out = mlp(weights, `flow.${i}`, still);
      const s = out.columns(0, 1).div(2).tanh().mul(2);
      const next = moved.mul(s.exp()).add(out.columns(1, 2));
      columns = stays === 0 ? [still, next] : [next, still];
      logDet = logDet ? logDet.add(s) : s;
    }
    const base = concat(columns, 1)
      .square()
      .sum(1)
      .mul(-0.5)
      .sub(Math.log(2 * Math.PI));
    return base.add(logDet!.reshape(-1)).mean().neg();
  };
  return (state, [x, rate, ema]) => {
    const { value, slopes } = gradients((w) => nll(w, x!), owned(state, 'flow'));
    const step = state['step']!.add(1);
    const falling = slowed(rate!, step, config['decay'] as number);
    const after = adam(state, slopes, { memory: 'adam', rate: falling, beta2: 0.99 });
    return {
      changed: { ...after, ...follow(state, after, 'flow', ema!), step },
      losses: { nll: value },
    };
  };
};
