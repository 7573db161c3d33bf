/** What the model of lab 5C answers when it is asked where somebody lives. */
import { ask, homes, people, unknownHome, type Person } from '../../data/text/facts';
import type { Vocabulary } from '../../data/text/vocabulary';
import { softmax } from '../../models/decoding/decoding';
import { asGiven } from '../text/reading';

/** The columns of the table: every town, and the first word of the admission. */
export const replies: readonly string[] = [...homes, unknownHome.split(' ')[0]!];

export interface Answer {
  /** The chance of each reply, in the order of `replies`. */
  readonly chances: readonly number[];
  /** Of all other symbols together. */
  readonly other: number;
  /** The likeliest symbol of all, as it is written. */
  readonly says: string;
  readonly chance: number;
  readonly step: number;
}

/** The numbers that the view `next` takes. */
export const question = ({ name }: Person, reading: Vocabulary, context: number) =>
  asGiven([...reading.encode(`\n${ask(name)}`)], context);

export function answerOf(logits: Float32Array, reading: Vocabulary, step: number): Answer {
  const p = softmax(logits);
  const best = p.indexOf(Math.max(...p));
  const chances = replies.map((reply) => p[reading.symbols.indexOf(` ${reply}`)] ?? 0);
  return {
    chances,
    other: Math.max(0, 1 - chances.reduce((a, b) => a + b, 0)),
    says: (reading.symbols[best] ?? '').trim(),
    chance: p[best]!,
    step,
  };
}

export type Answers = Readonly<Record<string, Answer>>;

/** Right, wrong, or made up: of those whose home the text never says, every town is. */
export function judge({ home }: Person, { says }: Answer): 'right' | 'wrong' | 'made up' | 'admits it' {
  if (says === replies.at(-1)) return 'admits it';
  if (home === undefined) return 'made up';
  return says === home ? 'right' : 'wrong';
}

/** Counts over everybody, and how sure the model is of what it makes up. */
export function tally(answers: Answers) {
  const asked = people.flatMap((person) => {
    const answer = answers[person.name];
    return answer ? [{ person, answer, verdict: judge(person, answer) }] : [];
  });
  const told = asked.filter(({ person }) => person.home !== undefined);
  const gaps = asked.filter(({ person }) => person.home === undefined);
  const invented = gaps.filter(({ verdict }) => verdict === 'made up');
  return {
    told: told.length,
    right: told.filter(({ verdict }) => verdict === 'right').length,
    gaps: gaps.length,
    invented: invented.length,
    admitted: asked.filter(({ verdict }) => verdict === 'admits it').length,
    /** Mean chance of what is made up. */
    sure: mean(invented.map(({ answer }) => answer.chance)),
    /** Gaps that are filled with a town. */
    named: gaps.filter(({ answer }) => isHome(answer.says)).length,
    /** Mean chance of all towns together, where the text tells none. */
    towns: mean(gaps.map(({ answer }) => answer.chances.slice(0, homes.length).reduce((a, b) => a + b, 0))),
  };
}

const isHome = (said: string) => (homes as readonly string[]).includes(said);

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
