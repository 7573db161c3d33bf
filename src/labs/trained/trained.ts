import { siteRoot } from '../recording-file';
import type { Client } from '../../engine/client';
import type { Backend, BackendChoice, Event, Look, Picture } from '../../engine/protocol';
import type { Run } from '../../engine/run';
import { readSavedModel } from '../../engine/saved';
import { defaults, type About } from '../../models/model';

/** A model trained beforehand (scripts/checkpoints.ts), looked at and not trained on. */
export class Trained {
  #run!: Run;
  #waiting: ((picture: Picture) => void)[] = [];
  backend: Backend | undefined;

  /** @throws with a sentence for the reader */
  static async open(
    client: Client,
    file: string,
    about: About,
    backend: BackendChoice,
    onEnd: (why: string) => void,
    beside?: Trained,
  ): Promise<Trained> {
    const answer = await fetch(new URL(`trained/${file}.json`, siteRoot()));
    if (!answer.ok)
      throw new Error('The trained model could not be fetched. Check the connection and press Start again.');
    const model = readSavedModel(await answer.text(), { family: about.id, knobs: about.knobs });
    if (typeof model === 'string') throw new Error(model);
    const config = { ...defaults(about), ...model.config };
    const job = {
      family: about.id,
      config,
      data: { set: model.data },
      seed: model.seed,
      backend,
      from: model,
    };
    const trained = new Trained();
    await new Promise<void>((resolve, reject) => {
      const hear = (event: Event) => {
        if (event.type === 'ready' || event.type === 'recovered') {
          trained.backend = event.backend;
          resolve();
        } else if (event.type === 'picture') trained.#waiting.shift()?.(event.picture);
        else if (event.type === 'failed') {
          reject(new Error(event.message));
          onEnd(event.message);
        } else if (event.type === 'closed')
          onEnd('Another lab on this page took over. Press Start to go on.');
      };
      trained.#run = client.open(job, hear, beside && { beside: beside.#run });
    });
    return trained;
  }

  /** Answers come in the order in which they were asked for. */
  look(look: Partial<Look>): Promise<Picture> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#run.look({ samples: 1, real: 0, views: [], grid: 1, lattice: 2, quality: false, ...look });
    });
  }

  close(): void {
    this.#run.close();
  }
}
