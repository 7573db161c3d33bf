/** The hand-written steps, given a job's first weights and its draws. */
import { scheduleOf } from '../../../src/models/ddpm/schedule';
import type { Start } from '../jobs/start';

const { fround } = Math;

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly lossesAt: WebAssembly.Global<'i32'>;
  readonly tableAt?: WebAssembly.Global<'i32'>;
  inputAt(i: number): number;
  weightAt(i: number): number;
  /** Once the weights are there. */
  begin(): void;
  run(...numbers: number[]): void;
}

interface Written {
  /** Names of the losses, as they lie. */
  readonly losses: readonly string[];
  /** Owners of the weights, in order. */
  readonly owners: readonly string[];
  /** What the step is called with. */
  numbers(start: Start): number[];
  /** Whatever else it looks up. */
  table?(start: Start): Float32Array;
}

const written: Readonly<Record<string, Written>> = {
  gan: {
    losses: ['discriminatorLoss', 'generatorLoss', 'discriminatorAccuracy'],
    owners: ['generator', 'discriminator'],
    numbers: ({ config }) => [
      config['noise'] as number,
      config['noiseSteps'] as number,
      1 - (config['smoothing'] as number),
    ],
  },
  ddpm: {
    losses: ['loss'],
    owners: ['network'],
    numbers: ({ config }) => [config['steps'] as number],
    // Rounded where TensorFlow.js rounds: 1 - alphaBar has few digits left at small times.
    table: ({ config }) => {
      const alphaBar = scheduleOf(config).map(fround);
      const speeds = Array.from({ length: 16 }, (_, i) => fround(100 ** (i / 15)));
      return Float32Array.from(
        alphaBar.flatMap((signal, t) => {
          const angles = speeds.map((speed) => fround(fround(t / (alphaBar.length - 1)) * speed));
          const waves = angles.flatMap((angle) => [Math.sin(angle), Math.cos(angle)]);
          return [Math.sqrt(signal), Math.sqrt(fround(1 - signal)), 0, 0, ...waves];
        }),
      );
    },
  },
};

export const limitJobs = Object.keys(written);

/** One step each time `run` is called. */
export interface Limit {
  run(): void;
  losses(): Readonly<Record<string, number>>;
}

export async function limitOf(name: string, bytes: BufferSource, start: Start): Promise<Limit> {
  const { losses, owners, numbers, table } = written[name]!;
  const { instance } = await WebAssembly.instantiate(bytes, {});
  const wasm = instance.exports as unknown as Exports;
  const view = (at: number, count: number) => new Float32Array(wasm.memory.buffer, at, count);
  const weights = Object.entries(start.model.weights).filter(([weight]) =>
    owners.includes(weight.split('.')[0]!),
  );
  const first = start.values();
  weights.forEach(([weight, { shape }], i) => {
    const values = first[weight]!;
    const [depth, out] = shape as [number, number];
    view(wasm.weightAt(i), values.length).set(shape.length === 2 ? panels(values, depth, out) : values);
  });
  if (table) {
    const values = table(start);
    view(wasm.tableAt!.value, values.length).set(values);
  }
  wasm.begin();
  const inputs = start.inputs().map(({ shape, fill }, i) => {
    const into = view(
      wasm.inputAt(i),
      shape.reduce((a, b) => a * b, 1),
    );
    return () => fill(into);
  });
  const rest = numbers(start);
  return {
    run() {
      for (const fill of inputs) fill();
      wasm.run(...rest);
    },
    losses: () =>
      Object.fromEntries([...view(wasm.lossesAt.value, losses.length)].map((loss, i) => [losses[i]!, loss])),
  };
}

/** The layout of limit/wasm/product.ts. w: [depth, out] row by row -> [out / 8][depth][8], or [depth / 8][out][8] where `out` is narrow. */
function panels(w: Float32Array, depth: number, out: number): Float32Array {
  const wide = out % 8 === 0;
  const to = new Float32Array(w.length);
  for (let i = 0; i < depth; i++)
    for (let j = 0; j < out; j++) {
      const at = wide ? ((j >> 3) * depth + i) * 8 + (j & 7) : ((i >> 3) * out + j) * 8 + (i & 7);
      to[at] = w[i * out + j]!;
    }
  return to;
}
