import type { UnderProps } from '../show';
import { Writer } from '../text/Writer';
import { Diary } from './Diary';

/** The lines it wrote on the way, and a pen for the reader. */
export const Under = ({ id, state, seen, hands }: UnderProps) => (
  <>
    <Diary seen={seen} step={state.step} run={state.text} />
    <Writer id={id} state={state} hands={hands} />
  </>
);
