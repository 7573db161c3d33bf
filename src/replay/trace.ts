/** Runs a step once on a backend of its own, which computes like tfjs's cpu backend and writes down every kernel. */
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { recorder } from '../math/recorder';
import * as tf from '../math/tf';
import type { Play, Ref, Trace } from './calls';
import { Refusal } from './refusal';
import { looping } from './looping';
import { tape, Tape, type Shortcut } from './tape';

const backend = 'trace';
const refOf = (t: tf.TensorInfo, id: number): Ref => ({ id, shape: t.shape, dtype: t.dtype });

/** Every cpu kernel again under the tracing backend's name, told to the tape. Kernels that call kernels are told once. */
function register(): void {
  if (tf.findBackendFactory(backend)) return;
  class Tracing extends MathBackendCPU {
    override readSync(dataId: object): ReturnType<MathBackendCPU['readSync']> {
      if (tape.current?.forbidsReading)
        throw new Refusal('it reads values while it runs (dataSync, or control flow on numbers)');
      return super.readSync(dataId);
    }
    override async read(dataId: object): Promise<ReturnType<MathBackendCPU['readSync']>> {
      return this.readSync(dataId);
    }
  }
  tf.registerBackend(backend, () => new Tracing());
  for (const kernel of tf.getKernelsForBackend('cpu')) {
    tf.registerKernel({
      ...kernel,
      backendName: backend,
      kernelFunc: (params) =>
        tape.current ? tape.current.record(kernel, params) : kernel.kernelFunc(params),
    });
  }
}

/** Whatever the step throws is a reason not to replay it: TensorFlow.js runs it next, and throws the same if it is wrong. */
function attempt(step: () => Readonly<Record<string, tf.Tensor>>): Record<string, tf.Tensor> {
  try {
    return tf.tidy(() => step() as Record<string, tf.Tensor>);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal((error as Error).message);
  }
}

/**
 * Traces one step. The variables are put back to what they were; the random streams behind `input` have moved on.
 * @throws Refusal if the step does what a replayed step cannot
 */
export function trace(
  step: () => Readonly<Record<string, tf.Tensor>>,
  variables: readonly tf.Variable[],
  shortcut?: Shortcut,
  play?: Play,
): Trace {
  register();
  const previous = tf.getBackend();
  const known = new Set(Object.values(tf.engine().registeredVariables));
  const before = variables.map((variable) => variable.dataSync() as Float32Array);
  tf.setBackend(backend);
  // The variables' numbers move to the tracing backend, each under a data id that the tape knows.
  tf.tidy(() => variables.forEach((variable, i) => variable.assign(tf.tensor(before[i]!, variable.shape))));
  const tapeOfStep = new Tape(variables, before, shortcut, play);
  tape.current = tapeOfStep;
  recorder.current = tapeOfStep;
  recorder.scan = looping(tapeOfStep);
  try {
    const outputs = attempt(step);
    const made = Object.values(tf.engine().registeredVariables).filter((variable) => !known.has(variable));
    if (made.length > 0) {
      tf.dispose([...made, ...Object.values(outputs)]);
      throw new Refusal('it creates variables');
    }
    const refs = Object.fromEntries(
      Object.entries(outputs).map(([name, t]) => [name, refOf(t, tapeOfStep.idOf(t))]),
    );
    const changed = variables.flatMap((variable) =>
      tapeOfStep.isUntouched(variable) ? [] : [{ variable, id: tapeOfStep.idOf(variable) }],
    );
    tape.current = undefined;
    const numbers = (t: tf.Tensor) => Float32Array.from(t.dataSync() as ArrayLike<number>);
    const results = Object.fromEntries(Object.entries(outputs).map(([name, t]) => [name, numbers(t)]));
    tf.dispose(outputs);
    return {
      calls: tapeOfStep.calls,
      loops: tapeOfStep.loops,
      sources: tapeOfStep.sources,
      assigned: changed.map(({ variable, id }) => ({ variable, id, values: numbers(variable) })),
      outputs: refs,
      results,
    };
  } finally {
    tape.current = undefined;
    recorder.current = undefined;
    recorder.scan = undefined;
    tf.setBackend(previous);
    tf.tidy(() => variables.forEach((variable, i) => variable.assign(tf.tensor(before[i]!, variable.shape))));
  }
}
