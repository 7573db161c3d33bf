import { sizes } from '../jobs/chartf';
import type { Config } from '../../../src/models/model';
import { adam } from './nn';
import { constant, gradients, type Step, type Value, type Values } from './value';

const { width, blocks, heads, alphabet } = sizes;
const each = width / heads;

function norm(x: Value, gain: Value, bias: Value): Value {
  const centered = x.sub(x.mean(1, true));
  return centered.div(centered.square().mean(1, true).add(1e-5).sqrt()).mul(gain).add(bias);
}

function attend(w: Values, x: Value, i: number, context: number): Value {
  const split = (name: string) =>
    x.matMul(w[`${i}.${name}`]!).reshape(-1, context, heads, each).transpose(0, 2, 1, 3);
  const hidden = Array.from({ length: context ** 2 }, (_, n) =>
    n % context > Math.floor(n / context) ? -1e9 : 0,
  );
  const scores = split('query')
    .matMul(split('key').transpose(0, 1, 3, 2))
    .div(Math.sqrt(each));
  const mixed = scores
    .add(constant(hidden, [context, context]))
    .softmax(-1)
    .matMul(split('value'));
  return mixed.transpose(0, 2, 1, 3).reshape(-1, width).matMul(w[`${i}.out`]!);
}

/** tests/bench/jobs/chartf.ts. */
export const chartf = (config: Config): Step => {
  const context = config['context'] as number;
  return (state, [, draws, rate]) => {
    const ids = draws!.floor(); // [batch, context + 1]
    const seen = ids.columns(0, context).reshape(-1).oneHot(alphabet);
    const next = ids
      .columns(1, context + 1)
      .reshape(-1)
      .oneHot(alphabet);
    const weights = Object.fromEntries(Object.entries(state).filter(([name]) => !name.startsWith('adam.')));
    const { value, slopes } = gradients((w) => {
      let x = seen.matMul(w['embedding']!).reshape(-1, context, width).add(w['position']!).reshape(-1, width);
      for (let i = 0; i < blocks; i++) {
        x = x.add(attend(w, norm(x, w[`${i}.gain1`]!, w[`${i}.bias1`]!), i, context));
        const wide = norm(x, w[`${i}.gain2`]!, w[`${i}.bias2`]!).matMul(w[`${i}.up`]!).relu();
        x = x.add(wide.matMul(w[`${i}.down`]!));
      }
      const logits = norm(x, w['gain']!, w['bias']!).matMul(w['logits']!);
      return logits.logSoftmax(-1).mul(next).sum(1).mean().neg();
    }, weights);
    return { changed: adam(state, slopes, { memory: 'adam', rate: rate! }), losses: { loss: value } };
  };
};
