import type { BodyProps } from './body';
import type { Match } from './question';
import { Says } from './Says';
import { Text } from './Text';

/** Matching by select: no dragging, and a screen reader hears both halves. */
export function MatchBody({ question, answer, verdict, onAnswer }: BodyProps<Match>) {
  const chosen = (answer as readonly string[] | undefined) ?? question.rows.map(() => '');
  return (
    <div class="options">
      <p class="on-paper">Choose from: {question.options.map(({ label }) => label).join('; ')}.</p>
      {question.rows.map((row, i) => (
        <div class="option matching" key={i}>
          <label for={`${question.id}-${i}`}>
            <Text of={row.label} />
          </label>
          <select
            id={`${question.id}-${i}`}
            class="field"
            value={chosen[i]}
            disabled={Boolean(verdict)}
            onChange={({ currentTarget }) =>
              onAnswer(chosen.map((old, at) => (at === i ? currentTarget.value : old)))
            }
          >
            <option value="">Choose …</option>
            {question.options.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
          {verdict && <Says {...verdict.feedback[i]!} />}
        </div>
      ))}
    </div>
  );
}
