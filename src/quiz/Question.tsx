import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { BugBody } from './BugBody';
import { ChoiceBody } from './ChoiceBody';
import { complete, judge } from './judge';
import { kept, type Confidence, type Memory } from './kept';
import { MatchBody } from './MatchBody';
import { NumberBody } from './NumberBody';
import { OrderBody } from './OrderBody';
import type { Answer, Question as Asked } from './question';
import { Text } from './Text';

interface Props {
  readonly question: Asked;
  /** 3 of 6 */
  readonly number: number;
  readonly total: number;
  /** Pictures that belong to the question. */
  readonly children?: ComponentChildren;
  readonly memory?: Memory;
}

const sure: readonly (readonly [Confidence, string])[] = [
  ['guess', 'Guessing'],
  ['unsure', 'Not sure'],
  ['sure', 'Sure'],
];

/** One question: fresh, chosen, checked, and as often again as the reader likes. */
export function Question({ question, number, total, children, memory }: Props) {
  const [answer, setAnswer] = useState<Answer>();
  const [checked, setChecked] = useState(false);
  const [confidence, setConfidence] = useState<Confidence>();
  const own = useRef(memory);
  useEffect(() => {
    own.current ??= kept();
    const last = own.current.read(question);
    if (!last) return;
    setAnswer(last.answer);
    setConfidence(last.confidence);
    setChecked(true);
  }, [question]);

  const given = question.kind === 'order' ? (answer ?? question.shown) : answer;
  const ready = complete(question, given);
  const verdict = checked && ready ? judge(question, given!) : undefined;
  const spoken = verdict?.feedback.map((f) => `${f.verdict ?? (f.right ? 'Right' : 'Not quite')}. ${f.says}`);

  const check = () => {
    if (!ready) return;
    setChecked(true);
    own.current?.write(question, { answer: given!, right: judge(question, given!).right, confidence });
  };
  const again = () => {
    setChecked(false);
    setConfidence(undefined);
    if (question.kind !== 'order') setAnswer(undefined);
  };
  const body = { answer, verdict, onAnswer: setAnswer };

  return (
    <fieldset
      class="question"
      id={question.id}
      data-objective={question.objective}
      data-covers={question.covers}
      data-corrects={question.corrects}
      data-answered={verdict ? '' : undefined}
      data-right={verdict ? String(verdict.right) : undefined}
    >
      <legend>
        <span>
          Question {number} of {total}
        </span>
        <Text of={question.ask} />
      </legend>
      {children && <div class="asked">{children}</div>}
      {question.kind === 'choice' && <ChoiceBody question={question} {...body} />}
      {question.kind === 'order' && <OrderBody question={question} {...body} />}
      {question.kind === 'number' && <NumberBody question={question} {...body} />}
      {question.kind === 'bug' && <BugBody question={question} {...body} />}
      {question.kind === 'match' && <MatchBody question={question} {...body} />}
      <div class="acts needs-js">
        {verdict ? (
          <button type="button" class="btn" onClick={again}>
            Try again
          </button>
        ) : (
          <button type="button" class="btn" aria-disabled={!ready} onClick={check}>
            Check answer
          </button>
        )}
        {!verdict && (
          <label class="sure">
            How sure are you?
            <select
              class="field"
              value={confidence ?? ''}
              onChange={(event) => setConfidence((event.currentTarget.value || undefined) as Confidence)}
            >
              <option value="">Optional</option>
              {sure.map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        )}
        {verdict && <span class="small">As often as you like. Your answers stay in this browser.</span>}
      </div>
      <p class="vh" role="status">
        {spoken?.join(' ')}
      </p>
    </fieldset>
  );
}
