import { corpora } from '../../data/text/corpora';
import { siteRoot } from '../recording-file';

/** A text that was chosen: one of the course's, or the learner's own. */
export interface Chosen {
  readonly corpus: string;
  /** Where `corpus` is 'text'. */
  readonly own: string;
}

/** All that may be chosen, as pickers show them. */
export const texts = [
  ...corpora.map(({ id, label }) => [id, label] as const),
  ['text', 'Your own text'] as const,
];

/** What it says. @throws with a sentence for the reader */
export async function textOf({ corpus, own }: Chosen): Promise<string> {
  if (corpus === 'text') return own;
  if (corpus !== 'course') return (await import('../../data/text/names')).names[corpus]!;
  const answer = await fetch(new URL('corpora/course.txt', siteRoot()));
  if (!answer.ok) throw new Error(`The prose of the course could not be loaded (${answer.status}).`);
  return answer.text();
}
