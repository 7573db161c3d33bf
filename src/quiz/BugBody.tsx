import type { BodyProps } from './body';
import type { Bug } from './question';
import { Says } from './Says';

/** Every line of the listing is an option. */
export const BugBody = ({ question, answer, verdict, onAnswer }: BodyProps<Bug>) => (
  <div class="options">
    <p class="code-file">{question.file}</p>
    <div class="buglines" tabIndex={0} role="group" aria-label={`${question.file}, scrolls sideways`}>
      {question.lines.map(({ code }, i) =>
        code === '' ? (
          <div class="blank" key={i} />
        ) : (
          <label key={i}>
            <input
              type="radio"
              name={question.id}
              checked={answer === i}
              disabled={Boolean(verdict)}
              onChange={() => onAnswer(i)}
            />
            <span class="place" aria-hidden="true">
              {i + 1}
            </span>
            <code>
              <span class="vh">line {i + 1}: </span>
              {code}
            </code>
          </label>
        ),
      )}
    </div>
    {verdict && <Says {...verdict.feedback[0]!} />}
  </div>
);
