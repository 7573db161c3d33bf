import { scheduleOf } from '../../../src/models/ddpm/schedule';
import type { Config } from '../../../src/models/model';
import { adam, follow, mlp, owned, waves } from './nn';
import { concat, constant, gradients, type Step } from './value';

/** src/models/ddpm, which is asked for the noise. */
export const ddpm = (config: Config): Step => {
  const schedule = scheduleOf(config);
  return (state, [x0, draw, eps, over, rate, decay]) => {
    const t = draw!.minimum(schedule.length - 1).floor();
    const alphaBar = constant(schedule, [schedule.length]).take(t).reshape(-1, 1);
    const xt = x0!.mul(alphaBar.sqrt()).add(eps!.mul(alphaBar.neg().add(1).sqrt()));
    const seen = concat([xt, waves(t.div(schedule.length - 1).reshape(-1, 1))], 1);
    const { value, slopes } = gradients(
      (w) => mlp(w, 'network', seen).sub(eps!).square().mean(),
      owned(state, 'network'),
    );
    const step = state['step']!;
    const falling = step.div(over!).minimum(1).mul(Math.PI).cos().add(1).mul(0.475).add(0.05);
    const after = adam(state, slopes, { memory: 'adam', rate: rate!.mul(falling) });
    return {
      changed: { ...after, ...follow(state, after, 'network', decay!), step: step.add(1) },
      losses: { loss: value },
    };
  };
};
