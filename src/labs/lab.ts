/** A lab is a declaration. The widget, the URL, the embed page, the tests and the teacher's page all read it. */
import type { Config } from '../models/model';

/** What a run looked like when it was judged: the last quality measures and losses, by stable metric name. */
export interface Outcome {
  readonly step: number;
  readonly metrics: Readonly<Record<string, number>>;
  /** The same metrics at earlier steps, ascending. */
  readonly trail: readonly { readonly step: number; readonly metrics: Readonly<Record<string, number>> }[];
}

export interface Preset {
  /** Named by its outcome: "Collapse it". */
  readonly label: string;
  /** One sentence: what to watch. */
  readonly note: string;
  readonly config: Config;
  readonly data?: string;
  readonly steps?: number;
}

export interface Prediction {
  readonly ask: string;
  /** The question as it is shown after locking in. */
  readonly asked: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** After which event the guess is judged: a first part step, or the end of the run. */
  readonly when: 'finished' | { readonly part: string };
  /** Id of the option that came true, with the sentence that says why. */
  readonly answer: (outcome: Outcome) => { readonly id: string; readonly because: string };
}

/** A claim that the prose makes. Proven over 20 random seeds by the test suite. */
export interface Surprise {
  readonly says: string;
  readonly preset: string;
  readonly steps: number;
  readonly holds: (outcome: Outcome) => boolean;
  /** Seeds out of 20 in which it must hold. */
  readonly atLeast: number;
}

/** `stage`: data space with D's belief, points, arrows. `warp`: the latent square after G. `losses`, `quality`: curves. `glyphs`: a sheet of pictures. */
export type Panel = 'stage' | 'warp' | 'losses' | 'quality' | 'glyphs';

export interface Lab {
  readonly id: string;
  readonly lesson: string;
  readonly title: string;
  /** One sentence for lists and embeds. */
  readonly about: string;
  readonly family: string;
  /** Data sets offered, first is the default; 'drawn' is the learner's own. */
  readonly data: readonly string[];
  /** Knobs shown in Guided mode (at most 3), in causal order. */
  readonly guided: readonly string[];
  readonly free: 'all' | readonly string[];
  readonly panels: readonly Panel[];
  /** First key is the one a fresh lab opens with. */
  readonly presets: Readonly<Record<string, Preset>>;
  /** Length of a run: Start stops here, Continue adds as many. */
  readonly steps: number;
  /** How many updates one press of Step stands for; an update too small to see teaches nothing. */
  readonly stepSize: number;
  readonly predict: Prediction;
  readonly tryThis: readonly string[];
  readonly surprise: readonly Surprise[];
  /** Two runs side by side are offered with these knobs. */
  readonly compare?: readonly string[];
  /** Labs with an interaction of their own bring a panel component in the same folder. */
  readonly own?: string;
}

/** Checks what the types cannot: presets name themselves, the guided list is short. */
export function lab(declaration: Lab): Lab {
  if (declaration.guided.length > 3) throw new Error(`lab ${declaration.id}: at most 3 guided knobs`);
  if (Object.keys(declaration.presets).length === 0) throw new Error(`lab ${declaration.id}: needs a preset`);
  for (const { preset } of declaration.surprise) {
    if (!declaration.presets[preset])
      throw new Error(`lab ${declaration.id}: surprise names no preset '${preset}'`);
  }
  return declaration;
}
