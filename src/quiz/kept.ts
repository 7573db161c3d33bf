/** The reader's last answer to each question, on this machine only. A full or forbidden store loses nothing but memory. */
import { browserStorage, openStore, type Store } from '../labs/state/store';
import { complete } from './judge';
import type { Answer, Question } from './question';

export type Confidence = 'guess' | 'unsure' | 'sure';

export interface Kept {
  readonly answer: Answer;
  readonly right: boolean;
  readonly confidence?: Confidence | undefined;
}

export interface Memory {
  read(question: Question): Kept | undefined;
  write(question: Question, kept: Kept): void;
}

const name = (question: Question) => `quiz:${question.id}`;

const places = (answer: unknown, length: number): answer is number[] =>
  Array.isArray(answer) &&
  answer.length === length &&
  [...answer].sort((a, b) => a - b).every((place, i) => place === i);

/** Whether a stored answer still belongs to this question: questions change, and stores can be edited. */
export function fits(question: Question, answer: unknown): answer is Answer {
  switch (question.kind) {
    case 'choice':
      return typeof answer === 'number' && answer in question.options;
    case 'bug':
      return typeof answer === 'number' && answer in question.lines;
    case 'number':
      return typeof answer === 'string' && complete(question, answer);
    case 'order':
      return places(answer, question.steps.length);
    case 'match':
      return (
        Array.isArray(answer) &&
        answer.length === question.rows.length &&
        answer.every((id) => question.options.some((option) => option.id === id))
      );
  }
}

/** A memory in the given store. */
export const memoryIn = (store: Store): Memory => ({
  read: (question) =>
    store.get(name(question), (found) =>
      typeof found === 'object' && found !== null && 'answer' in found && fits(question, found.answer)
        ? (found as Kept)
        : undefined,
    ),
  write: (question, value) => void store.set(name(question), value),
});

/** In the browser's own store. Asked for on the page only: there is no such store while the site is built. */
export const kept = (): Memory => memoryIn(openStore(browserStorage()));
