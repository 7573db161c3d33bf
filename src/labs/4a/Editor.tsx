import { replaced, undone, type Mine } from './kept-program';

/** Lines that are seen at once. */
const [fewest, most] = [10, 24];

interface Props {
  readonly id: string;
  readonly printed: string;
  readonly mine: Mine;
  /** Whether this browser keeps it. */
  readonly kept: boolean;
  readonly onTake: (mine: Mine) => void;
}

/** The learner's own program, in a field. */
export function Editor({ id, printed, mine, kept, onTake }: Props) {
  const { code, before } = mine;
  return (
    <div class="program-own">
      <label class="small" for={`${id}-own`}>
        Your own program, in JavaScript
      </label>
      <textarea
        id={`${id}-own`}
        class="field script"
        rows={Math.max(fewest, Math.min(most, code.split('\n').length + 1))}
        wrap="off"
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
        aria-describedby={`${id}-own-hands`}
        value={code}
        onInput={(e) => onTake({ ...mine, code: e.currentTarget.value })}
      />
      <div class="load-acts">
        <button
          type="button"
          class="btn slim"
          aria-disabled={code === printed}
          onClick={() => onTake(replaced(mine, printed))}
        >
          Back to the printed one
        </button>
        {before.length > 0 && (
          <button type="button" class="btn slim" onClick={() => onTake(undone(mine, printed))}>
            {code === printed ? 'Undo' : 'The one before'}
          </button>
        )}
      </div>
      {!kept && (
        <p class="small">This browser keeps nothing for this site: copy your program before you leave.</p>
      )}
      <p class="small" id={`${id}-own-hands`}>
        At hand: <code>words</code>, the eleven words of the text; <code>length</code>, which is 10;{' '}
        <code>count(words)</code>, a Map from each word to the list of those that followed it;{' '}
        <code>pick(list)</code>, one of them, drawn by the seed. It runs apart from the page for at most two
        seconds, and stays in this browser.
      </p>
    </div>
  );
}
