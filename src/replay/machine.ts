/** Training steps at the speed of hand-written code: traced once on TensorFlow.js, replayed as calls of a WebAssembly library. */
import type * as tf from '../math/tf';
import { check } from './check';
import { difference } from './difference';
import type { Trace } from './calls';
import { Home } from './home';
import { played, unplayed } from './played';
import { Program } from './program';
import { quickly } from './quick';
import { Refusal } from './refusal';
import { Rehearsal } from './rehearse';
import { trace } from './trace';

type Step = () => Readonly<Record<string, tf.Tensor>>;
/** A home of variables, and the programs that work on them. */
export class Machine extends Home {
  /**
   * Traces the step twice and compares, lowers it, replays it and compares with what TensorFlow.js computed. With
   * `once` it is traced a single time: for a picture, which changes nothing that the next one could see. Variables
   * are left as they were; random streams behind `input` have moved on.
   * @throws Refusal in one sentence, if it cannot be replayed
   */
  compile(step: Step, once = false): Program {
    this.writeBack();
    const traced = trace(step, this.variables, quickly(this), played(this));
    const why = once ? undefined : this.#changed(step, traced);
    if (why) throw new Refusal(why);
    const program = new Program(this, traced);
    try {
      check(program, traced, this);
    } catch (error) {
      program.dispose();
      throw error;
    }
    this.load();
    return program;
  }

  /** What is another when the step is traced again. */
  #changed(step: Step, first: Trace): string | undefined {
    const rehearsal = new Rehearsal(first);
    const second = trace(step, this.variables, rehearsal.shortcut, unplayed);
    return difference(first, second, rehearsal.known);
  }
}
