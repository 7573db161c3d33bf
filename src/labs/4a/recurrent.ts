import type { Client } from '../../engine/client';
import type { BackendChoice, Event, Picture, Reading } from '../../engine/protocol';
import type { Run } from '../../engine/run';
import { defaults, type Config } from '../../models/model';
import { softmax } from '../../models/decoding/decoding';
import { about } from '../../models/rnn/about';
import { asGiven } from '../text/reading';
import type { Chosen } from '../text/chosen';

/** A wider state and a longer memory than the lab on towns has: this one may have to read prose. */
const config: Config = { ...defaults(about), hidden: 64, context: 24, learningRate: 0.005 };
const context = config['context'] as number;

/** A recurrent network that trains on a text, and can be asked at any time what comes next. */
export class Recurrent {
  #run!: Run;
  #waiting: ((picture: Picture) => void)[] = [];
  reading!: Reading;

  /** @throws with a sentence for the reader */
  static async open(
    client: Client,
    { corpus, own }: Chosen,
    seed: number,
    backend: BackendChoice,
    onEnd: (why: string) => void,
  ): Promise<Recurrent> {
    const data = corpus === 'text' ? { set: 'text' as const, text: own } : { set: corpus };
    const network = new Recurrent();
    await new Promise<void>((resolve, reject) => {
      const on = (event: Event) => {
        if (event.type === 'ready') {
          if (event.text) network.reading = event.text;
          resolve();
        } else if (event.type === 'picture') network.#waiting.shift()?.(event.picture);
        else if (event.type === 'diverged') onEnd('Training blew up. Press Train to begin again.');
        else if (event.type === 'failed') {
          reject(new Error(event.message));
          onEnd(event.message);
        } else if (event.type === 'closed')
          onEnd('Another lab on this page took over. Press Train to begin again.');
      };
      network.#run = client.open({ family: 'rnn', config, data, seed, backend }, on);
    });
    return network;
  }

  train(until: number): void {
    this.#run.train(until, 'fast');
  }

  pause(): void {
    this.#run.pause();
  }

  /** What it pays for held-out text, bits per character, and the best n-gram beside it. */
  async measure(): Promise<{ readonly step: number; readonly heldOut: number; readonly bestNgram: number }> {
    const { step, quality } = await this.#look({ quality: true });
    return {
      step,
      heldOut: quality?.['heldOut']?.value ?? NaN,
      bestNgram: quality?.['bestNgram']?.value ?? NaN,
    };
  }

  /** P(next | the last symbols). -> [symbols] */
  async next(tokens: readonly number[]): Promise<Float64Array> {
    const { views } = await this.#look({ views: ['next'], given: { next: asGiven(tokens, context) } });
    return softmax(views['next']!);
  }

  close(): void {
    this.#run.close();
  }

  #look(look: Partial<Parameters<Run['look']>[0]>): Promise<Picture> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#run.look({ samples: 0, real: 0, views: [], grid: 1, lattice: 2, quality: false, ...look });
    });
  }
}
