import { lax } from '@jax-js/jax';
import { adam, mlp, owned } from './nn';
import { gradients, Value, type Step, type Values } from './value';

/** tests/bench/jobs/vae.ts. */
const vae =
  (encode: (w: Values, x: Value) => Value, decode: (w: Values, z: Value) => Value): Step =>
  (state, [, x, eps, rate]) => {
    const { value, slopes } = gradients(
      (w) => {
        const belief = encode(w, x!);
        const [mu, logVar] = [belief.columns(0, 8), belief.columns(8, 16)];
        const out = decode(w, mu.add(logVar.div(2).exp().mul(eps!)));
        const cost = out.softplus().sub(x!.mul(out)).sum(1);
        return cost.add(mu.square().add(logVar.exp()).sub(1).sub(logVar).div(2).sum(1)).mean();
      },
      owned(state, 'encoder', 'decoder'),
    );
    return { changed: adam(state, slopes, { memory: 'adam', rate: rate! }), losses: { loss: value } };
  };

export const mlpvae = () =>
  vae(
    (w, x) => mlp(w, 'encoder', x),
    (w, z) => mlp(w, 'decoder', z),
  );

const same: [number, number][] = [
  [1, 1],
  [1, 1],
];
/** Pictures come as [n, height, width, maps], filters as [4, 4, in, out]: jax-js wants [n, maps, ...] and [out, in, ...]. */
const down = (x: Value, w: Value, b: Value) =>
  new Value(lax.convGeneralDilated(x.use, w.transpose(3, 2, 0, 1).use, [2, 2], same)).add(
    b.reshape(1, -1, 1, 1),
  );
/** The gradient of `down`: filters as [4, 4, out, in]. */
const up = (x: Value, w: Value, b: Value) =>
  new Value(
    lax.convTranspose(x.use, w.transpose(3, 2, 0, 1).use, [2, 2], same, { transposeKernel: true }),
  ).add(b.reshape(1, -1, 1, 1));

export const convvae = () =>
  vae(
    (w, x) => {
      let h = x.reshape(-1, 1, 16, 16);
      for (const i of [0, 1]) h = down(h, w[`encoder.${i}.w`]!, w[`encoder.${i}.b`]!).leakyRelu();
      return mlp(w, 'encoder.dense', h.transpose(0, 2, 3, 1).reshape(-1, 512));
    },
    (w, z) => {
      const start = mlp(w, 'decoder.dense', z).leakyRelu().reshape(-1, 4, 4, 32).transpose(0, 3, 1, 2);
      const half = up(start, w['decoder.0.w']!, w['decoder.0.b']!).leakyRelu();
      return up(half, w['decoder.1.w']!, w['decoder.1.b']!).reshape(-1, 256);
    },
  );
