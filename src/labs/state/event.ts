import type { Checkpoint, Event as EngineEvent, Speed } from '../../engine/protocol';
import type { Config, KnobValue } from '../../models/model';
import type { Settings, Shown, Curves, LabState } from './lab-state';
import type { Measured } from '../../engine/protocol';

/** What the learner does. */
export type Act =
  | { readonly type: 'opening'; readonly settings: Settings; readonly pretrained: boolean }
  | { readonly type: 'training'; readonly until: number }
  | { readonly type: 'cancel' }
  /** Back to an earlier step, also from a run that blew up. */
  | { readonly type: 'rewinding' }
  /** Step D or Step G was pressed. */
  | { readonly type: 'part'; readonly part: string }
  | { readonly type: 'knob'; readonly name: string; readonly value: KnobValue }
  /** What the lab itself has asked the trained model, as figures for the verdict. */
  | { readonly type: 'found'; readonly figures: Readonly<Record<string, number>> }
  | { readonly type: 'give'; readonly view: string; readonly numbers: readonly number[] }
  | { readonly type: 'undo' }
  /** A new set-up, by hand, preset or link. The run that goes on keeps its own until Reset. */
  | { readonly type: 'settings'; readonly settings: Partial<Settings>; readonly preset?: string }
  | { readonly type: 'live'; readonly config: Config }
  /** Before any run again. */
  | { readonly type: 'clear' }
  | { readonly type: 'speed'; readonly speed: Speed }
  | { readonly type: 'mode'; readonly mode: 'guided' | 'free' }
  | { readonly type: 'choose'; readonly choice: string }
  | { readonly type: 'lock' }
  /** The guess of an earlier visit. */
  | { readonly type: 'guessed'; readonly choice: string }
  | { readonly type: 'skip' }
  | { readonly type: 'ask again' }
  | { readonly type: 'away' }
  /** The page takes too long to draw. */
  | { readonly type: 'too slow' }
  /** A model could not be loaded: what the run of before had shown. */
  | { readonly type: 'put back'; readonly before: LabState }
  | { readonly type: 'note'; readonly note: string }
  | { readonly type: 'unsupported'; readonly message: string }
  | {
      readonly type: 'recorded';
      readonly shown: Shown;
      readonly curves: Curves;
      readonly quality: Readonly<Record<string, Measured>>;
      readonly trail: LabState['trail'];
    };

export type LabEvent = Act | EngineEvent;
export type { Checkpoint, EngineEvent };
