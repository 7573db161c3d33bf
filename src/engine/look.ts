/** Pictures of a run: what the page asks for, and what it gets. Data units only. */

/** What a picture shows. Asked for with every `look`, so the page can change it at any time. */
export interface Look {
  /** Generated points or glyphs. */
  readonly samples: number;
  /** Data points to show; 0 after the first look, since they do not change. */
  readonly real: number;
  /** Names of the family's views. */
  readonly views: readonly string[];
  /** Cells per side of a scalar field. */
  readonly grid: number;
  /** Lines per side of a lattice. */
  readonly lattice: number;
  /** Arrows per side of a field of arrows. */
  readonly arrows?: number;
  /** Data that views of the data look at: the first of those that `real` shows. */
  readonly data?: number;
  /** What a view is given, by the view's name: as many numbers as it asks for. */
  readonly given?: Readonly<Record<string, readonly number[] | Float32Array>>;
  /** Every stage of generation too, noise first. */
  readonly stages?: boolean;
  /** Measure sample quality too (slower: ask for it a few times a second). */
  readonly quality: boolean;
}

/** One picture's worth of numbers, in data units. */
export interface Picture {
  readonly step: number;
  /** [samples, 2], or [samples, size * size] for glyphs */
  readonly samples: Float32Array;
  readonly real?: Float32Array;
  /** Classes of the real glyphs [real] */
  readonly labels?: Uint8Array;
  /** [stages, samples, 2], or [stages, samples, size * size] */
  readonly stages?: Float32Array;
  /** What the views had been given. */
  readonly given?: Look['given'];
  /** By name: what each view gives (models/model.ts) */
  readonly views: Readonly<Record<string, Float32Array>>;
  /**
   * Every metric of every step since the last picture, thinned evenly when there were very many.
   * A metric that a step did not report (a part taken by hand) is NaN there.
   */
  readonly history: { readonly step: Float32Array; readonly metrics: Readonly<Record<string, Float32Array>> };
  /** Sample quality at this step, by stable name: modes, onMode, jensenShannon, energyDistance, slicedWasserstein ... */
  readonly quality?: Readonly<Record<string, Measured>>;
  /** Over the last second of training; 0 while paused. */
  readonly stepsPerSecond: number;
  /** Why TensorFlow.js computed it, in a sentence; absent where it was replayed. */
  readonly notice?: string;
  /** Live tensors, for the memory readout and its test. */
  readonly tensors: number;
}

/** A metric beside the value that perfect samples of the same size would score. */
export interface Measured {
  readonly value: number;
  readonly floor?: number;
}
