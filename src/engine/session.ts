import * as tf from '../math/tf';
import type { Config } from '../models/model';
import { Camera, type Scene } from './camera';
import { Judge } from './judge';
import { Ledger, overflow, type Blowup } from './ledger';
import { Log } from './log';
import { forFile } from './made';
import { all, never, unlessCalled, type Rest } from './pieces';
import type { Checkpoint, Look, Picture } from './protocol';
import { Ring } from './ring';
import type { State } from './stepper';
import { restoreStreams, streamStates } from './streams';
import { updateOf, type Trained } from './update';

export interface Diverged extends Blowup {
  /** The step of the last good checkpoint, which the run has gone back to. */
  readonly kept: number;
}

export type Parts = Scene & Trained & { readonly config: Record<string, Config[string]> };

/** GPU updates whose losses may wait: a blow-up is noticed this many steps late at most. */
const mostWaiting = 32;

/** One training run: no page, no worker, no clock. openSession makes it. */
export class Session {
  #step = 0;
  readonly #ring = new Ring();
  readonly #log = new Log();
  readonly #ledger: Ledger;
  readonly #camera: Camera;
  readonly #judge: Judge;

  constructor(readonly parts: Parts) {
    this.#ledger = new Ledger(parts.stepper);
    this.#camera = new Camera(parts);
    this.#judge = new Judge(parts);
  }

  get step(): number {
    return this.#step;
  }

  get config(): Config {
    return { ...this.parts.config };
  }

  /** Steps that are kept, ascending: going back to one of them trains nothing again. */
  get rewindable(): readonly number[] {
    return this.#ring.steps;
  }

  /** Takes the first checkpoint, of where `from` stood if that is given. */
  async begin(from?: Omit<Checkpoint, 'config'>): Promise<void> {
    if (from) this.#load(from);
    this.#ring.add(await this.checkpoint());
  }

  /** Trains to step `to`, or until `isOver` says so after a step, or until it blows up. */
  async train(to: number, isOver: () => boolean = () => false): Promise<Diverged | undefined> {
    while (this.#step < to) {
      const blowup = this.#update('step') ?? (this.#ring.due(this.#step) ? await this.#keep() : undefined);
      if (blowup) return this.#recover(blowup);
      if (isOver()) break;
    }
    return this.parts.stepper.waiting < mostWaiting ? undefined : this.settle();
  }

  /** `count` updates of one part of a step; they leave `step` as it is. */
  async take(part: string, count: number): Promise<Diverged | undefined> {
    this.#log.add({ step: this.#step, part, count });
    for (let i = 0; i < count; i++) {
      const blowup = this.#update(part);
      if (blowup) return this.#recover(blowup);
    }
    return this.settle();
  }

  /** Reads back whatever a GPU still holds, and looks at it. */
  async settle(): Promise<Diverged | undefined> {
    const blowup = await this.#ledger.readBack();
    return blowup && this.#recover(blowup);
  }

  /** Changes the live knobs; the others belong to the next run. */
  set(config: Config): void {
    const { knobs } = this.parts.family.about;
    for (const [name, value] of Object.entries(config))
      if (knobs[name]?.live) this.parts.config[name] = value;
    this.#log.add({ step: this.#step, config: this.config });
  }

  /** Back to step `to`, bit for bit: from the nearest checkpoint before it, with the knobs and parts of that time. */
  async rewind(to: number): Promise<void> {
    await this.#ledger.readBack();
    const now = this.config;
    const target = Math.min(to, this.#step);
    const kept = this.#ring.nearest(target);
    this.#load(kept);
    Object.assign(this.parts.config, kept.config);
    while (this.#step < target) {
      for (const act of this.#log.at(this.#step)) {
        if ('part' in act) for (let i = 0; i < act.count; i++) this.#compute(act.part);
        else Object.assign(this.parts.config, act.config);
      }
      this.#compute('step');
      this.#step++;
    }
    await this.#ledger.drop();
    this.#ledger.history.dropAfter(this.#step);
    this.#goOnWith(now);
  }

  /** Where `rest` calls, sample quality is given up. */
  async picture(look: Look, stepsPerSecond = 0, rest: Rest = never): Promise<Picture> {
    const seen = await this.#camera.see(look);
    const quality = look.quality ? await unlessCalled(this.#judge.quality(), rest) : undefined;
    const { notice } = this.parts.stepper;
    return {
      step: this.#step,
      ...seen,
      ...(quality && { quality }),
      ...(notice && { notice }),
      history: this.#ledger.history.take(),
      stepsPerSecond,
      tensors: tf.memory().numTensors,
    };
  }

  /** Measured without a picture. */
  quality() {
    return all(this.#judge.quality());
  }

  /** `n` samples for a file in data units, with a stream of their own. -> [n, 2], or [n, size * size] for glyphs */
  samples(n: number): Promise<Float32Array> {
    return all(forFile(this.parts, n));
  }

  async checkpoint(): Promise<Checkpoint> {
    const { stepper, streams } = this.parts;
    return {
      step: this.#step,
      config: this.config,
      tensors: await stepper.state(),
      streams: streamStates(streams),
    };
  }

  dispose(): void {
    const { model, stepper } = this.parts;
    stepper.dispose();
    for (const variables of [model.weights, model.memory]) tf.dispose({ ...variables });
  }

  /** One update of the model: the whole step, or a part of it. */
  #compute(name: string) {
    return this.parts.stepper.update(name, updateOf(this.parts, name));
  }

  #update(name: string): Blowup | undefined {
    const row = this.#compute(name);
    if (name === 'step') this.#step++;
    return this.#ledger.note(this.#step, row);
  }

  async #keep(): Promise<Blowup | undefined> {
    const unseen = await this.#ledger.readBack();
    if (unseen) return unseen;
    const checkpoint = await this.checkpoint();
    const blowup = overflow(this.#step, checkpoint.tensors);
    if (!blowup) this.#ring.add(checkpoint);
    return blowup;
  }

  /** Back to the last good checkpoint. How the losses went from there until it blew up is still to be seen. */
  async #recover(blowup: Blowup): Promise<Diverged> {
    await this.#ledger.drop();
    this.#load(this.#ring.nearest(blowup.step));
    this.#goOnWith(this.config);
    return { ...blowup, kept: this.#step };
  }

  #load({ step, tensors, streams }: { step: number; tensors: State; streams: Checkpoint['streams'] }): void {
    this.parts.stepper.load(tensors);
    restoreStreams(this.parts.streams, streams);
    this.#step = step;
  }

  /** The future that was is forgotten. */
  #goOnWith(config: Config): void {
    Object.assign(this.parts.config, config);
    this.#ring.dropAfter(this.#step);
    this.#log.dropFrom(this.#step);
    this.#log.add({ step: this.#step, config });
  }
}
