import type { Vocabulary } from '../../data/text/vocabulary';
import { Instead } from './Instead';
import { LookedBack } from './LookedBack';
import type { Written } from './written';

interface Props {
  readonly written: Written;
  readonly reading: Vocabulary;
  /** Where it comes from, as a sentence. */
  readonly because?: string;
}

/** A symbol that was pressed: where it came from, what else it might have been. Fetched when the first is. */
export const Picked = ({ written, reading, because }: Props) => (
  <>
    {because !== undefined && <p class="small">{because}</p>}
    <Instead written={written} reading={reading} />
    {written.looked && <LookedBack looked={written.looked} reading={reading} />}
  </>
);
