import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { people } from '../../data/text/facts';
import type { UnderProps } from '../show';
import { vocabulary } from '../text/reading';
import { answerOf, question, tally, type Answers } from './answers';
import { Replies } from './Replies';

/** Asks about one person after the other, as pictures come in, round and round while it learns. */
export function Under({ state, hands }: UnderProps) {
  const { text, shown, running, phase } = state;
  const [answers, setAnswers] = useState<Answers>({});
  const turn = useRef(0);
  const left = useRef(0);
  const asked = useRef<{ readonly name: string; readonly numbers: readonly number[] }>();
  const reading = useMemo(() => text && vocabulary(text), [text]);
  const context = running?.config['context'] as number | undefined;
  const live = Boolean(reading && context && shown && !shown.recorded);
  useEffect(() => {
    setAnswers({});
    asked.current = undefined;
  }, [text]);
  useEffect(() => {
    if (!live) return;
    const logits = shown?.views['next'];
    const { current } = asked;
    if (current && logits) {
      if (!equal(shown.given?.['next'], current.numbers)) return; // an older picture: the answer is on its way
      setAnswers((before) => ({ ...before, [current.name]: answerOf(logits, reading!, shown.step) }));
    }
    left.current = phase.name === 'running' ? people.length : left.current - 1;
    if (left.current < 0) return void (asked.current = undefined); // everybody has answered since it stopped
    const person = people[turn.current++ % people.length]!;
    const numbers = question(person, reading!, context!);
    asked.current = { name: person.name, numbers };
    hands.give('next', numbers);
  }, [shown, live]);
  const figures = useMemo(() => tally(answers), [answers]);
  const { told, right, gaps, invented, admitted, sure } = figures;
  const all = people.every(({ name }) => answers[name]?.step === state.step);
  useEffect(() => {
    if (all && phase.name === 'finished') hands.found(figures);
  }, [all, phase.name, figures]);
  return (
    <div class="replies">
      {told + gaps === 0 ? (
        <p class="small">
          Press Start: everybody is asked again and again while it learns. Rings mark what the text says.
        </p>
      ) : (
        <p class="small">
          Of {told} homes that its text tells,{' '}
          <output data-metric="right" data-value={right}>
            {right}
          </output>{' '}
          right. Of {gaps} that it does not tell,{' '}
          <output data-metric="invented" data-value={invented}>
            {invented}
          </output>{' '}
          made up, {admitted} admitted
          {invented > 0 && (
            <>
              ; mean chance of what is made up{' '}
              <output data-metric="sure" data-value={sure}>
                {Math.round(100 * sure)} %
              </output>
            </>
          )}
          .
        </p>
      )}
      <Replies answers={answers} />
    </div>
  );
}

const equal = (a: ArrayLike<number> | undefined, b: readonly number[]) =>
  a?.length === b.length && b.every((value, i) => value === a[i]);
