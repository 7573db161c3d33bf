/** How a lab shows its run: pictures as functions of what was seen, the words beside them, and the hands of the reader. */
import type { FunctionComponent } from 'preact';
import type { About, KnobValue } from '../models/model';
import type { Draw } from '../viz/canvas';
import type { Lab } from './lab';
import type { LabState } from './state/lab-state';

/** What pictures are drawn from. */
export interface Seen extends Pick<LabState, 'shown' | 'curves' | 'trail' | 'quality' | 'given'> {
  /** Of a run on a text: samples are numbers of these. */
  readonly symbols?: readonly string[] | undefined;
  /** Right end of an axis of steps. */
  readonly until: number;
  /** Settings of the run that is shown. */
  readonly config: LabState['settings']['config'];
  /** Whose marks are to stand out, by a name of the show's own. */
  readonly highlight?: string | undefined;
}

/** What a reader can do to a run from inside its pictures. */
export interface Hands {
  /** Numbers for a view: a noise level, a place in the latent plane. */
  give(view: string, numbers: readonly number[]): void;
  /** The same for several views, which one picture answers together. */
  giveAll(given: Readonly<Record<string, readonly number[]>>): void;
  set(knob: string, value: KnobValue): void;
  /** What asking the trained model came to, by name: the verdict on the guess may need it. */
  found(figures: Readonly<Record<string, number>>): void;
}

/** One canvas. */
export interface Picture {
  /** Permanent name: `stage`. */
  readonly view: string;
  readonly title: string | ((seen: Seen) => string);
  /** For those who cannot see it: what it is. */
  readonly label: string;
  /** The first of the main ones is what Save picture saves. */
  readonly place: 'main' | 'side';
  readonly shape: 'stage' | 'square' | 'curve' | 'wide';
  /** Dimmed while another owner is highlighted. */
  readonly owner?: string;
  readonly draw: (seen: Seen) => Draw;
  /** The pointer pressed or dragged at x, y, CSS pixels from the top left of a canvas of this size. There is always another way: a slider. */
  readonly point?: (at: Place, seen: Seen, hands: Hands) => void;
  /** A thing on the picture that can be dragged, by number: the one under a press there. Where there is none a finger scrolls the page. */
  readonly grab?: (at: Place, seen: Seen) => number | undefined;
  /** The grabbed thing is dragged to x, y. There is always another way: a slider. */
  readonly drag?: (grabbed: number, at: Place, seen: Seen, hands: Hands) => void;
  /** A side picture that a phone shows with the main ones: what the controls right below them move. */
  readonly near?: true;
  /** The pointer need not be pressed. */
  readonly hover?: true;
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface UnderProps {
  readonly id: string;
  readonly lab: Lab;
  readonly about: About;
  readonly state: LabState;
  readonly seen: Seen;
  readonly hands: Hands;
  readonly highlight: string | undefined;
  readonly onHighlight: (owner: string | undefined) => void;
}

export interface Show {
  readonly pictures: readonly Picture[];
  /** Right under the pictures: the legend, and sliders that move what they show. */
  readonly Under: FunctionComponent<UnderProps>;
  /** The pictures in words, new at milestones. */
  readonly describe: (state: LabState) => string;
  /** The same before there is a picture: what will be seen. */
  readonly before: string;
}
