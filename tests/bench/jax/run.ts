/** A job in jax-js, compiled with jit: the first weights and the draws are those of TensorFlow.js. */
import { defaultDevice, init, type Array as Jax, type Device } from '@jax-js/jax';
import type { Start } from '../jobs/start';
import { ports } from '.';
import { arrayOf, compiled } from './value';

export interface JaxRun {
  step(): void;
  /** Of the latest step. */
  losses(): Promise<Readonly<Record<string, number>>>;
}

/** @throws if there is no such device here */
export async function jaxRun(name: string, start: Start, device: Device): Promise<JaxRun> {
  if (!(await init(device)).includes(device)) throw new Error('not available here');
  defaultDevice(device);
  const run = compiled(ports[name]!(start.config));
  const { weights, memory } = start.model;
  const first = start.values();
  // Without Adam's long vectors: the ports keep its moments weight by weight.
  const wanted = Object.entries({ ...weights, ...memory }).filter(([key]) => !/^adam[DG]?\.[mv]$/.test(key));
  let state = Object.fromEntries(
    wanted.map(([key, { shape }]) => [key, arrayOf(Float32Array.from(first[key]!), shape)]),
  );
  let latest: Record<string, Jax> = {};
  const inputs = start.inputs();
  return {
    step() {
      for (const loss of Object.values(latest)) loss.dispose();
      const values = inputs.map(({ shape, fill }) => {
        const values = new Float32Array(shape.reduce((a, b) => a * b, 1));
        fill(values);
        return arrayOf(values, shape);
      });
      const [after, losses] = run(state, values);
      state = after;
      latest = losses;
    },
    losses: async () =>
      Object.fromEntries(
        await Promise.all(
          Object.entries(latest).map(async ([key, loss]) => [key, (await loss.ref.data())[0]!] as const),
        ),
      ),
  };
}
