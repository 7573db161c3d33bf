import type { BodyProps } from './body';
import type { Numeric } from './question';
import { Says } from './Says';

/** A text field, not a spinner: readers type 0.69 or 0,69, and nothing changes by scrolling. */
export const NumberBody = ({ question, answer, verdict, onAnswer }: BodyProps<Numeric>) => (
  <div class="options">
    <p class="numeric">
      <label for={`${question.id}-value`}>
        {question.unit ? `Your answer, in ${question.unit}` : 'Your answer'}
      </label>
      <input
        id={`${question.id}-value`}
        class="field num"
        type="text"
        inputMode="decimal"
        autocomplete="off"
        size={8}
        value={(answer as string | undefined) ?? ''}
        readOnly={Boolean(verdict)}
        onInput={(event) => onAnswer(event.currentTarget.value)}
      />
    </p>
    {verdict && <Says {...verdict.feedback[0]!} />}
  </div>
);
