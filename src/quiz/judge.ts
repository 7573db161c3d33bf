import type { Answer, Feedback, Question } from './question';

export interface Verdict {
  readonly right: boolean;
  /** One for the whole question, or one for each row of a match. */
  readonly feedback: readonly (Feedback & { readonly right: boolean })[];
}

const one = (right: boolean, feedback: Feedback): Verdict => ({ right, feedback: [{ ...feedback, right }] });

/** Is there an answer to judge? */
export function complete(question: Question, answer: Answer | undefined): boolean {
  if (answer === undefined) return false;
  if (question.kind === 'number') return Number.isFinite(asNumber(answer as string));
  if (question.kind === 'match') return question.rows.every((_, i) => (answer as readonly string[])[i]);
  return true;
}

/** "0,69" is a number too. */
export const asNumber = (text: string) => (text.trim() === '' ? NaN : Number(text.trim().replace(',', '.')));

export function judge(question: Question, answer: Answer): Verdict {
  switch (question.kind) {
    case 'choice': {
      const option = question.options[answer as number]!;
      return one(Boolean(option.right), option);
    }
    case 'order': {
      const steps = answer as readonly number[];
      const wrong = steps.findIndex((step, place) => step !== place);
      return wrong < 0 ? one(true, question.right) : one(false, question.steps[steps[wrong]!]!);
    }
    case 'number': {
      const value = asNumber(answer as string);
      if (Math.abs(value - question.answer) <= question.within) return one(true, question.right);
      const near = question.near.find((n) => Math.abs(value - n.value) <= n.within);
      return one(false, near ?? question.otherwise);
    }
    case 'bug': {
      const line = question.lines[answer as number]!;
      return one(Boolean(line.right), line.says ?? question.otherwise);
    }
    case 'match': {
      const feedback = question.rows.map((row, i) => {
        const chosen = (answer as readonly string[])[i]!;
        const right = chosen === row.answer;
        return right ? { says: row.says, right } : { ...row.not[chosen]!, right };
      });
      return { right: feedback.every((f) => f.right), feedback };
    }
  }
}

/** The right answer in words, for readers without JavaScript and for the key on paper. */
export function solution(question: Question): readonly string[] {
  switch (question.kind) {
    case 'choice':
      return question.options.map((o) => `${o.right ? 'Right' : 'Wrong'}: ${o.label} ${o.says}`);
    case 'order':
      return [...question.steps.map((s, i) => `${i + 1}. ${s.label}`), question.right.says];
    case 'number':
      return [`${question.answer} ${question.unit}. ${question.right.says}`];
    case 'bug':
      return question.lines.flatMap((l, i) => (l.right ? [`Line ${i + 1}. ${l.says!.says}`] : []));
    case 'match':
      return question.rows.map(
        (row) => `${row.label} ${question.options.find((o) => o.id === row.answer)!.label}. ${row.says}`,
      );
  }
}
