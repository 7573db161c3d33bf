import type { RefObject } from 'preact';
import type { About } from '../../models/model';
import type { Driver } from '../driver';
import type { Lab } from '../lab';
import type { LabEvent } from '../state/event';
import type { LabState } from '../state/lab-state';

/** What the menu and everything in it is given. */
export interface MenuProps {
  readonly lab: Lab;
  readonly about: About;
  readonly state: LabState;
  readonly driver: Driver;
  readonly dispatch: (event: LabEvent) => void;
  readonly root: RefObject<HTMLElement>;
  readonly copyLink: () => void;
  readonly link: () => string;
  readonly onFull: () => void;
  readonly onWords: () => void;
  readonly onKeys: () => void;
}
