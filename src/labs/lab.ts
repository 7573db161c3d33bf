/** A lab is a declaration. The widget, the URL, the embed page, the tests and the teacher's page all read it. */
import type { Look } from '../engine/protocol';
import type { Config } from '../models/model';

/** What a run looked like when it was judged: the last quality measures and losses, by stable metric name. */
export interface Outcome {
  readonly step: number;
  readonly metrics: Readonly<Record<string, number>>;
  /** How many clusters the data have, where they have any. */
  readonly clusters?: number | undefined;
  /** Settings of the run, and the name of its data set, where one was judged in a page. */
  readonly config?: Config | undefined;
  readonly data?: string | undefined;
  /** In a claim that compares: the quality of the same trained network with live knobs set otherwise. */
  readonly beside?: Readonly<Record<string, number>> | undefined;
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
  /** What of a recorded run would answer it, by name: views, metrics, `samples`, `stages`. It is shown from Start on. */
  readonly told?: readonly string[];
  /** This run does not answer the question: one sentence says which run will. */
  readonly stillOpen?: (outcome: Outcome) => string | undefined;
  /** Id of the option that came true, with the sentence that says why. */
  readonly answer: (outcome: Outcome) => { readonly id: string; readonly because: string };
}

/** A claim that the prose makes. Proven over 20 random seeds by the test suite, with the preset's own config. */
export interface Surprise {
  readonly says: string;
  readonly preset: string;
  readonly steps: number;
  /** Earlier steps at which a run is measured too: `holds` finds them in the trail. */
  readonly looks?: readonly number[];
  /** Knobs set otherwise than in the preset: what a reader is sent to try. */
  readonly change?: Config;
  /** Live knobs that are then set otherwise on the same trained network: `holds` finds its quality as `beside`. */
  readonly beside?: Config;
  readonly holds: (outcome: Outcome) => boolean;
  /** Seeds out of 20 in which it must hold. */
  readonly atLeast: number;
}

/** What every lab has, with a model or without. */
export interface LabFacts {
  readonly id: string;
  readonly lesson: string;
  readonly title: string;
  /** One sentence for lists and embeds. */
  readonly about: string;
}

/** A lab without a training run: all of it is a panel in its own folder (Panel.tsx). */
export interface PanelLab extends LabFacts {
  readonly own: true;
}

/** A lab that trains a model. Its folder's show.ts says how the run is pictured. */
export interface Lab extends LabFacts {
  readonly family: string;
  /** Data sets offered, first is the default; 'drawn' are the learner's own points, 'images' the learner's own images. */
  readonly data: readonly string[];
  /** Knobs shown in Guided mode (at most 3), in causal order. */
  readonly guided: readonly string[];
  readonly free: 'all' | readonly string[];
  /** What its pictures need to see of the run: the family's views, and how many samples and data. */
  readonly look: Partial<Omit<Look, 'quality'>>;
  /** Views that are asked for only from when the reader has given them something. */
  readonly onDemand?: readonly string[];
  /** First key is the one a fresh lab opens with. */
  readonly presets: Readonly<Record<string, Preset>>;
  /** Length of a run: Start stops here, Continue adds as many. */
  readonly steps: number;
  /** How many updates one press of Step stands for; an update too small to see teaches nothing. */
  readonly stepSize: number;
  readonly predict: Prediction;
  /** A run in one sentence, for the ear and at the end; clusters reached where absent. */
  readonly summary?: (outcome: Outcome) => string;
  readonly tryThis: readonly string[];
  readonly surprise: readonly Surprise[];
  /** Labs that take the learner's own points or images with one click, and what they train: "a diffusion model". */
  readonly onward?: readonly { readonly lab: string; readonly trains: string }[];
  /** Two runs side by side are offered with these knobs. */
  readonly compare?: readonly string[];
  /** It has an interaction of its own: Panel.tsx in the same folder, in place of the widget. */
  readonly own?: true;
}

export type AnyLab = Lab | PanelLab;

export const trains = (lab: AnyLab): lab is Lab => 'family' in lab;

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
