import type { Config } from '../../../src/models/model';
import { adam, follow, mlp, owned } from './nn';
import { gradients, type Step, type Value, type Values } from './value';

/** src/models/gan with its non-saturating loss. */
export const gan = (config: Config): Step => {
  const judge = (weights: Values, x: Value) => mlp(weights, 'discriminator', x);
  const crossEntropy = (logits: Value, y: number) => logits.softplus().sub(logits.mul(y)).mean();
  const one = 1 - (config['smoothing'] as number);
  const blurred = (x: Value, noise: Value, step: Value) => {
    const left = step
      .div(config['noiseSteps'] as number)
      .neg()
      .add(1)
      .relu();
    return x.add(noise.mul(left.mul(config['noise'] as number)));
  };
  return (state, [x, z, noiseOnFake, noiseOnReal, rateD, z2, noise, rateG, decay]) => {
    const step = state['step']!;
    const fake = blurred(mlp(state, 'generator', z!), noiseOnFake!, step);
    const real = blurred(x!, noiseOnReal!, step);
    const d = gradients(
      (w) => crossEntropy(judge(w, real), one).add(crossEntropy(judge(w, fake), 0)),
      owned(state, 'discriminator'),
    );
    const afterD = adam(state, d.slopes, { memory: 'adamD', rate: rateD!, beta1: 0.5 });
    const right = judge(afterD, real)
      .greater(0)
      .mean()
      .add(judge(afterD, fake).greater(0).neg().add(1).mean());
    const next = step.add(1);
    const g = gradients(
      (w) => crossEntropy(judge(afterD, blurred(mlp(w, 'generator', z2!), noise!, next)), 1),
      owned(state, 'generator'),
    );
    const afterG = adam(state, g.slopes, { memory: 'adamG', rate: rateG!, beta1: 0.5 });
    return {
      changed: { ...afterD, ...afterG, ...follow(state, afterG, 'generator', decay!), step: next },
      losses: { discriminatorLoss: d.value, generatorLoss: g.value, discriminatorAccuracy: right.mul(0.5) },
    };
  };
};
