import type { BodyProps } from './body';
import type { Choice } from './question';
import { Says } from './Says';
import { Text } from './Text';

export const ChoiceBody = ({ question, answer, verdict, onAnswer }: BodyProps<Choice>) => (
  <div class="options">
    {question.options.map((option, i) => (
      <div class="option" key={i}>
        <label>
          <input
            type="radio"
            name={question.id}
            checked={answer === i}
            disabled={Boolean(verdict)}
            onChange={() => onAnswer(i)}
          />
          <span>
            <Text of={option.label} />
          </span>
        </label>
        {verdict && answer === i && <Says {...verdict.feedback[0]!} />}
      </div>
    ))}
  </div>
);
