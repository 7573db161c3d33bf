/** Writes a loop of a step (math/scan.ts) down as one call, and one turn of it on a tape of its own. */
import { recorder, type Scan, type Turned } from '../math/recorder';
import * as tf from '../math/tf';
import type { Ref, Source } from './calls';
import { Refusal } from './refusal';
import { Tape, tape } from './tape';

const draws = () => {
  throw new Refusal('a turn of a loop draws or takes numbers from the page, which must come before the loop');
};
const nested = () => {
  throw new Refusal('there is a loop in a loop');
};

/** What math/scan.ts does while `outer` is written. */
export const looping =
  (outer: Tape): Scan =>
  (carry, xs, turn) => {
    if (!outer.play) throw new Refusal('a loop needs the replay library');
    const { shortcut, variables } = outer;
    // What the step has changed before is a value of the step, like all others.
    const still = variables.filter((variable) => outer.isUntouched(variable));
    const held = variables.map(({ dataId }) => dataId);
    const inner = new Tape(
      still,
      still.map((variable) => outer.before[variables.indexOf(variable)]!),
      shortcut && ((call, params) => shortcut(call, params, -1)),
      undefined,
      outer,
    );
    // Numbers of their own: what is handed on and each row are new in each turn, all else is the same.
    const fresh = (t: tf.Tensor, shape: number[]) => {
      const values = outer.valuesOf(t).subarray(0, tf.util.sizeFromShape(shape));
      const tensor = tf.tensor(values, shape);
      inner.give(tensor);
      return tensor;
    };
    const before = carry.map((t) => fresh(t, t.shape));
    const rows = xs.map((t) => fresh(t, t.shape.slice(1)));
    const { scan, current } = recorder;
    tape.current = inner;
    recorder.current = { input: draws, seen: draws };
    recorder.scan = nested;
    let turned: Turned;
    try {
      turned = turn(before, rows);
    } finally {
      tape.current = outer;
      recorder.current = current;
      recorder.scan = scan;
    }
    const { carry: handed, kept } = turned;
    if (handed.some(({ shape }, i) => `${shape}` !== `${carry[i]?.shape}`) || handed.length !== carry.length)
      throw new Refusal('a turn of a loop hands on what the next one does not take');
    if (variables.some(({ dataId }, i) => dataId !== held[i]))
      throw new Refusal('a turn of a loop changes a variable');
    const outputs: Record<string, Ref> = {};
    const results: Record<string, Float32Array> = {};
    const out = (name: string, t: tf.Tensor) => {
      outputs[name] = { id: inner.idOf(t), shape: t.shape, dtype: t.dtype };
      results[name] = inner.valuesOf(t);
    };
    handed.forEach((t, i) => out(`handed on ${i}`, t));
    kept.forEach((t, i) => out(`kept ${i}`, t));
    const { calls, sources, givens } = inner;
    const turns = xs[0]!.shape[0]!;
    const looped = {
      turns,
      given: sources.flatMap(({ kind, id }) => (kind === 'given' ? [id] : [])),
      carried: carry.length,
      rows: xs.length,
      trace: { calls, loops: [], sources, assigned: [], outputs, results },
    };
    // All of it as one call of the step.
    const reads = [...carry, ...xs, ...givens.slice(carry.length + xs.length)];
    const refs = reads.map((t) => ({ id: outer.idOf(t), shape: [], dtype: 'float32' }));
    const shapes = [...handed.map((t) => t.shape), ...kept.map((t) => [turns, ...t.shape])];
    const call = {
      op: 'Loop',
      inputs: { reads: refs },
      attrs: { loop: outer.loops.length, turns },
      outputs: shapes.map((shape, i) => ({ id: i - shapes.length - 1e9, shape, dtype: 'float32' })),
    };
    const values = refs.map(({ id }, i): Source => {
      const read = outer.valuesOf(reads[i]!);
      return { kind: 'constant', id, size: read.length, values: read };
    });
    const distinct = values.filter(({ id }, i) => refs.findIndex((ref) => ref.id === id) === i);
    const made = outer.play(call, looped, distinct).map((numbers, i) => tf.tensor(numbers, shapes[i]!));
    outer.loops.push(looped);
    outer.calls.push({
      ...call,
      outputs: made.map((t, i) => ({ ...call.outputs[i]!, id: outer.nameOf(t) })),
    });
    return { carry: made.slice(0, carry.length), kept: made.slice(carry.length) };
  };
