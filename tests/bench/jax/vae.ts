import type { Config } from '../../../src/models/model';
import { adam, mlp, owned, slowed } from './nn';
import { gradientsAlso, type Step, type Value } from './value';

/** src/models/vae with a fixed deviation and the gradient through z, its rate falling with the steps. */
export const vae = (config: Config): Step => {
  const latent = config['latent'] as number;
  const logDeviation = Math.log(config['deviation'] as number);
  return (state, [x, on, beta, eps, rate]) => {
    const { slopes, also } = gradientsAlso(
      (w) => {
        const belief = mlp(w, 'encoder', x!);
        const [mu, logVar] = [belief.columns(0, latent), belief.columns(latent, 2 * latent)];
        const out = mlp(w, 'decoder', mu.add(logVar.div(2).exp().mul(eps!.mul(on!))));
        const off = x!.sub(out).div(Math.exp(logDeviation)).square().div(2);
        const cost = off
          .add(logDeviation + 0.5 * Math.log(2 * Math.PI))
          .sum(1)
          .mean();
        const kl = mu.square().add(logVar.exp()).sub(1).sub(logVar).div(2).sum(1).mean().mul(on!);
        return [cost.add(beta!.mul(kl)), [cost, kl, mu]];
      },
      owned(state, 'encoder', 'decoder'),
    );
    const [reconstruction, kl, mu] = also as [Value, Value, Value];
    const mean = mu.mean(0);
    const step = state['step']!.add(1);
    const follow = (name: string, value: Value) => state[name]!.mul(0.99).add(value.mul(0.01));
    return {
      changed: {
        ...adam(state, slopes, { memory: 'adam', rate: slowed(rate!, step, config['decay'] as number) }),
        step,
        'codes.mean': follow('codes.mean', mean),
        'codes.variance': follow('codes.variance', mu.sub(mean).square().mean(0)),
      },
      losses: { reconstruction, kl, loss: reconstruction.add(beta!.mul(kl)) },
    };
  };
};
