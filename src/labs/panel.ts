import type { About } from '../models/model';
import type { AnyLab } from './lab';
import type { Connect } from './useLab';

/** What a lab with an interaction of its own is given (Panel.tsx in its folder). */
export interface OwnPanelProps<L extends AnyLab = AnyLab> {
  /** Of its heading. */
  readonly level: 2 | 3;
  readonly lab: L;
  /** Of its family, where it has one. */
  readonly about?: About | undefined;
  /** For tests: another engine. */
  readonly connect?: Connect;
}
