import { useEffect, useState } from 'preact/hooks';
import type { Vocabulary } from '../../data/text/vocabulary';
import { Instead } from '../text/Instead';
import { Sheet } from '../text/Sheet';
import { shareOf, spansIn } from '../text/marks';
import type { Page } from './useScribe';
import { copiedFrom } from './words';

interface Props {
  readonly page: Page;
  readonly prompt: string;
  readonly reading: Vocabulary;
  readonly writing: boolean;
  /** Names, one a line. */
  readonly list: boolean;
}

const stopped =
  'It stopped: what it looked back on never went on in the text. A smoothing would have helped it out.';

const judged = (list: boolean, share: number) =>
  list
    ? `${Math.round(100 * share)} percent of it are names from the list; the rest is new.`
    : `${Math.round(100 * share)} percent of it stands word for word in the source, in stretches of ${copiedFrom} characters or more.`;

/** What was written: copied stretches underlined, and every symbol tells where it came from and what else it might have been. */
export function Paper({ page, prompt, reading, writing, list }: Props) {
  const [picked, pick] = useState<number>();
  const { written, text, marks, stuck } = page;
  useEffect(() => pick(undefined), [written.length === 0]);
  const chosen = picked === undefined ? undefined : written[picked];
  if (written.length === 0 && !stuck) return null;
  return (
    <div class="paper">
      {written.length > 0 && (
        <p class="view-title">
          Press a piece of the text to see what else it might have been. Underlined:{' '}
          {list ? 'a name from the list' : 'word for word in the source'}.
        </p>
      )}
      <Sheet
        prompt={prompt}
        list={list}
        written={written}
        reading={reading}
        spans={spansIn(text, marks)}
        picked={picked}
        onPick={pick}
      />
      {chosen && (
        <>
          <p class="small">{chosen.because}</p>
          <Instead written={chosen} reading={reading} />
        </>
      )}
      <p class="small" role="status">
        {stuck ? stopped : !writing && written.length > 0 && judged(list, shareOf(marks))}
      </p>
    </div>
  );
}
