import { recorder, type Turn, type Turned } from './recorder';
import * as tf from './tf';

/**
 * `turn` once for each row of `xs`, in order; what it hands on, the next one is given. A step that is traced has one
 * turn written down and replayed as often as there are rows (replay/loop.ts): a sampler of a thousand places costs the
 * trace of one. A turn draws nothing and changes no variable; no gradient flows through a traced loop.
 * carry: any shapes, the same after each turn; xs: [turns, ...] each -> carry after the last turn, kept: [turns, ...] each
 */
export function scan(carry: readonly tf.Tensor[], xs: readonly tf.Tensor[], turn: Turn): Turned {
  if (recorder.scan) return recorder.scan(carry, xs, turn);
  const rows = xs.map((x) => tf.unstack(x));
  const kept: (readonly tf.Tensor[])[] = [];
  let last = carry;
  for (let i = 0; i < xs[0]!.shape[0]!; i++) {
    const turned = turn(last, rows.map((row) => row[i]!)); // prettier-ignore
    last = turned.carry;
    kept.push(turned.kept);
  }
  return { carry: last, kept: kept[0]!.map((_, j) => tf.stack(kept.map((row) => row[j]!))) };
}
