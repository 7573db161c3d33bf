import type { Play } from './calls';
import { check } from './check';
import type { Home } from './home';
import { Program } from './program';

/** The first turns of a loop computed by the library: one is compared with what TensorFlow.js computed. @throws Refusal if it is another */
export const played =
  (home: Home): Play =>
  (call, looped, sources) => {
    const names = call.outputs.map((_, i) => `result ${i}`);
    const program = new Program(home, {
      calls: [{ ...call, attrs: { loop: 0 } }],
      loops: [looped],
      sources,
      assigned: [],
      outputs: Object.fromEntries(names.map((name, i) => [name, call.outputs[i]!])),
      results: {},
    });
    try {
      for (const { turn } of program.loops) check(turn, looped.trace, home);
      program.rehearse();
      return names.map((name) => program.outputs[name]!.slice());
    } finally {
      program.dispose();
    }
  };

/** Nothing: for a step that is traced again only to be compared. */
export const unplayed: Play = (call) =>
  call.outputs.map(({ shape }) => new Float32Array(shape.reduce((a, b) => a * b, 1)));
