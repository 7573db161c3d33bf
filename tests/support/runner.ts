/** Many runs of one model without page, worker or session: traced once, then started again from each random seed. */
import { readFileSync } from 'node:fs';
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import * as points from '../../src/engine/measure';
import * as glyphs from '../../src/engine/measure-glyphs';
import * as sound from '../../src/engine/measure-sound';
import * as text from '../../src/engine/measure-text';
import { sample } from '../../src/engine/picture';
import type { SoundSet } from '../../src/data/data';
import type { Source } from '../../src/engine/source';
import { openStreams, putBack, restoreStreams, type Streams } from '../../src/engine/streams';
import { input } from '../../src/math/input';
import { Rng } from '../../src/math/rng';
import * as tf from '../../src/math/tf';
import { defaults, type Config, type Family, type Model } from '../../src/models/model';
import { Machine } from '../../src/replay/machine';
import { atOnce } from './at-once';
import { sourceFor } from './source-for';
import type { Program } from '../../src/replay/program';

const measureOf = atOnce(points.measureOf);
const measureGlyphs = atOnce(glyphs.measureGlyphs);
const measureSound = atOnce(sound.measureSound);
const measureText = atOnce(text.measureText);
const { stretches } = text;
const { pieces, stretches: heard } = sound;

const kernels = new WebAssembly.Module(readFileSync('src/replay/kernels.wasm'));
/** Samples that one replay draws. */
const chunk = 1000;

export class Runner<M extends Model = Model> {
  readonly model: M;
  readonly machine: Machine;
  readonly config: Config;
  step = 0;
  metrics: Readonly<Record<string, number>> = {};
  #source: Source;
  readonly #streams = openStreams(0);
  readonly #train: Program;
  readonly #sample = new Map<string, Program>();
  #paid: Program | undefined;
  #heard: Program | undefined;
  #points: ReturnType<typeof measureOf> | undefined;
  #glyphs: ReturnType<typeof measureGlyphs> | undefined;
  #sound: ReturnType<typeof measureSound> | undefined;
  #text: ReturnType<typeof measureText> | undefined;

  /** Only backend cpu is traced: `await tf.setBackend('cpu')` first. */
  constructor(
    readonly family: Family<M>,
    over: Config,
    data: string,
  ) {
    if (!(tf.backend() instanceof MathBackendCPU))
      throw new Error("runner: await tf.setBackend('cpu') first");
    this.config = { ...defaults(family.about), ...over };
    this.#source = sourceFor(family, this.config, data);
    const model = (this.model = this.#fresh(0));
    this.machine = new Machine(kernels, Object.values({ ...model.weights, ...model.memory }));
    const rows = family.rows?.(this.config) ?? (this.config['batch'] as number);
    const { batches, noise } = this.#streams;
    // Draws from the set of the day, so that one program serves them all.
    const batch = () => input([rows, this.#source.columns], (out) => this.#source.fill(out, batches));
    this.#train = this.machine.compile(() => model.trainStep(batch(), noise));
  }

  /** Fresh weights and streams, as a session with this seed has them. */
  start(seed: number, data = this.#source.set.id): this {
    if (data !== this.#source.set.id) this.#points = this.#glyphs = undefined;
    this.#source = sourceFor(this.family, this.config, data);
    restoreStreams(this.#streams, allStates(openStreams(seed)));
    const fresh = this.#fresh(seed);
    const from = Object.values({ ...fresh.weights, ...fresh.memory });
    this.machine.variables.forEach((variable, i) =>
      this.machine.write(variable, from[i]!.dataSync() as Float32Array),
    );
    tf.dispose(from);
    this.step = 0;
    return this;
  }

  /** Trains to step `to`. */
  train(to: number): this {
    for (; this.step < to; this.step++) this.#train.run();
    this.metrics = numbers(this.#train.outputs);
    return this;
  }

  /** In data units. -> [n, width] */
  samples(n: number): Float32Array {
    const { scale, shape } = this.#source;
    const { width } = shape;
    const out = new Float32Array(n * width);
    const { samples } = this.#streams;
    const together = this.family.judged ?? chunk;
    const settings = JSON.stringify(this.config);
    const program =
      this.#sample.get(settings) ??
      putBack(this.#streams, () =>
        this.machine.compile(() => ({ samples: sample(this.model, together, samples) })),
      );
    this.#sample.set(settings, program);
    putBack(this.#streams, () => {
      for (let at = 0; at < n; at += together) {
        program.run();
        out.set(program.outputs['samples']!.subarray(0, width * Math.min(together, n - at)), width * at);
      }
    });
    return scale ? scale.toData(out) : out;
  }

  /** Quality with live knobs set otherwise, and back again: the network stays as it is. */
  qualityWith(live: Config): Readonly<Record<string, number>> {
    const before = Object.fromEntries(Object.keys(live).map((name) => [name, this.config[name]!]));
    Object.assign(this.config, live);
    const found = this.quality();
    Object.assign(this.config, before);
    return found;
  }

  /** As a picture's quality, by stable name. */
  quality(): Readonly<Record<string, number>> {
    const { set } = this.#source;
    const measured =
      set.kind === 'sound'
        ? this.#hear(set)
        : set.kind === 'text'
          ? (this.#text ??= measureText(set))(this.#heldOut())
          : set.kind === 'points'
            ? (this.#points ??= measureOf(set, new Rng(99)))(
                this.samples(this.family.judged ?? points.measured),
              )
            : (this.#glyphs ??= measureGlyphs(set, new Rng(99)))(
                this.samples(this.family.judged ?? glyphs.measured),
              );
    return Object.fromEntries(Object.entries(measured).map(([name, { value }]) => [name, value]));
  }

  /** A model of sound: what it pays for sound that no step heard, and what it makes. */
  #hear(set: SoundSet) {
    const { samples } = this.#streams;
    const view = this.family.views['heldOut']!;
    const { values } = this.#source.draw(heard, new Rng(99));
    const program = (this.#heard ??= putBack(this.#streams, () =>
      this.machine.compile(() => {
        const at = input([heard, this.#source.columns], (out) => out.set(values)) as tf.Tensor2D;
        return { nats: view.of(this.model, at, tf.zeros([0])), made: sample(this.model, pieces, samples) };
      }),
    ));
    putBack(this.#streams, () => program.run());
    const { nats, made } = program.outputs;
    return (this.#sound ??= measureSound(set, this.#source.shape.width))(nats!, made!);
  }

  /** What a model of text pays for text that no step saw: its view of that name. -> nats */
  #heldOut(): Float32Array {
    const view = this.family.views['heldOut']!;
    const { values } = this.#source.draw(stretches, new Rng(99));
    const program = (this.#paid ??= this.machine.compile(() => {
      const text = input([stretches, this.#source.columns], (out) => out.set(values)) as tf.Tensor2D;
      return { nats: view.of(this.model, text, tf.zeros([0])) };
    }));
    program.run();
    return program.outputs['nats']!;
  }

  #fresh(seed: number): M {
    tf.engine().startScope(); // leaves the variables alone
    const { shape } = this.#source;
    const model = this.family.create(this.config, Rng.stream(seed, 'weights'), shape);
    tf.engine().endScope();
    return model;
  }
}

const numbers = (outputs: Program['outputs']) =>
  Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, value[0]!]));

const allStates = (streams: Streams) =>
  Object.fromEntries(Object.entries(streams).map(([name, rng]) => [name, (rng as Rng).state]));
