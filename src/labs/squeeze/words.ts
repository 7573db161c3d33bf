import { count } from '../state/say';
import { last } from '../state/curves';
import type { LabState } from '../state/lab-state';
import { runOf } from '../state/run-of';

const share = (value: number) => `${Math.round(100 * value)} percent`;

/** A run on digits in words, from its numbers alone. */
export function describe(state: LabState): string {
  const { shown, curves, quality } = state;
  const { config, data } = runOf(state);
  const one = data.set === 'images' ? 'picture' : 'digit';
  const latent = config['latent'] as number;
  const [reconstruction, kl] = [last(curves, 'reconstruction'), last(curves, 'kl')];
  const { readable, featureDistance: distance } = quality;
  const codes = shown?.views['codes'];
  return [
    `Step ${count(shown?.step ?? 0)}.`,
    `Each ${one} of 196 pixels goes through ${latent === 1 ? 'one number' : `${latent} numbers`} and out again.`,
    reconstruction !== undefined && `Rebuilding a ${one} costs ${reconstruction.toFixed(1)} nats.`,
    kl !== undefined && config['kl'] === true && `The KL term stands at ${kl.toFixed(1)} nats.`,
    codes && codes.length % (2 * latent) === 0 && spreadOf(codes, latent, config['kl'] === true && one),
    readable &&
      `Of those decoded from random codes, ${share(readable.value)} can be read as digits${readable.floor === undefined ? '' : `; of real ones, ${share(readable.floor)}`}.`,
    distance && `Random codes decode to what lies ${distance.value.toFixed(2)} away from real ones.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** How far apart the codes lie along the first number, and how wide each one’s cloud is, where it has one. */
function spreadOf(codes: Float32Array, latent: number, clouds: string | false): string {
  const n = codes.length / (2 * latent);
  let [sum, squares, width] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const mu = codes[2 * latent * i]!;
    sum += mu / n;
    squares += mu ** 2 / n;
    width += Math.exp(codes[2 * latent * i + latent]! / 2) / n;
  }
  const deviation = Math.sqrt(Math.max(0, squares - sum ** 2));
  const spread = `Along the first latent number the codes spread with a deviation of ${deviation.toFixed(2)}`;
  return clouds ? `${spread}; the cloud of one ${clouds} has ${width.toFixed(2)} on average.` : `${spread}.`;
}
