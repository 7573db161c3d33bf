/** What a question is. Written as typed objects beside a lesson's prose; no text of a question lives anywhere else. */

/** Where to read or see it again: an anchor on the page (`#ending`), or a lab with its settings (`#lab-8a?seed=8`). */
export interface Link {
  readonly to: string;
  readonly label: string;
}

/** What the reader is told after an answer. */
export interface Feedback {
  readonly says: string;
  /** Replaces "Right" or "Not quite". */
  readonly verdict?: string;
  /** Id in the register of misconceptions (M1 to M17) that this answer gives away. */
  readonly misconception?: string;
  readonly links?: readonly Link[];
}

interface Common {
  /** Permanent: it keys the reader's answers. */
  readonly id: string;
  /** Verb of the objective that it checks, as the lesson's front matter spells it. */
  readonly objective: string;
  readonly bloom: 'remember' | 'understand' | 'apply' | 'analyze' | 'evaluate';
  readonly ask: string;
  /** Items of the checklist and corrections that it carries. */
  readonly covers?: string;
  readonly corrects?: string;
}

export interface Choice extends Common {
  readonly kind: 'choice';
  readonly options: readonly (Feedback & { readonly label: string; readonly right?: true })[];
}

export interface Order extends Common {
  readonly kind: 'order';
  /** In the right order. `says` is told when this step comes too early. */
  readonly steps: readonly (Feedback & { readonly label: string })[];
  /** How they are shuffled at first: positions in `steps`. */
  readonly shown: readonly number[];
  readonly right: Feedback;
}

export interface Numeric extends Common {
  readonly kind: 'number';
  /** '' for a number without one. */
  readonly unit: string;
  readonly answer: number;
  /** How far off still counts. */
  readonly within: number;
  readonly right: Feedback;
  /** Wrong answers with a known cause. */
  readonly near: readonly (Feedback & { readonly value: number; readonly within: number })[];
  readonly otherwise: Feedback;
}

export interface Bug extends Common {
  readonly kind: 'bug';
  readonly file: string;
  /** One entry per line of the listing; a line without `says` is told `otherwise`. */
  readonly lines: readonly { readonly code: string; readonly right?: true; readonly says?: Feedback }[];
  readonly otherwise: Feedback;
}

export interface Match extends Common {
  readonly kind: 'match';
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** `says` is told for a right match; `not[option]`, else `otherwise`, for a wrong one. */
  readonly rows: readonly {
    readonly label: string;
    readonly answer: string;
    readonly says: string;
    readonly not: Readonly<Record<string, Feedback>>;
  }[];
}

export type Question = Choice | Order | Numeric | Bug | Match;

/** Option index; steps as positions in `steps`; the typed text; line index; an option id per row. */
export type Answer = number | readonly number[] | string | readonly string[];

const need = (id: string, holds: boolean, rule: string) => {
  if (!holds) throw new Error(`question '${id}': ${rule}`);
};

const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

/** Checks what the types cannot. Runs when a lesson is built, so a broken question never ships. */
export function quiz<const Q extends readonly Question[]>(questions: Q): Q {
  const ids = questions.map(({ id }) => id);
  for (const q of questions) {
    need(q.id, ids.indexOf(q.id) === ids.lastIndexOf(q.id), 'its id is taken');
    if (q.kind === 'choice') {
      need(q.id, q.options.filter((o) => o.right).length === 1, 'needs exactly one right option');
      need(
        q.id,
        q.options.every((o) => o.says),
        'every option needs feedback',
      );
      need(
        q.id,
        q.options.every((o) => Boolean(o.right) !== Boolean(o.misconception)),
        'every distractor names its misconception, and no right option does',
      );
    } else if (q.kind === 'order') {
      const places = q.steps.map((_, i) => i);
      need(q.id, `${sorted(q.shown)}` === `${places}`, '`shown` must hold every step once');
      need(q.id, `${q.shown}` !== `${places}`, 'must not start in the right order');
    } else if (q.kind === 'number') {
      need(q.id, q.within > 0, '`within` must be above 0');
      need(
        q.id,
        q.near.every((n) => Math.abs(n.value - q.answer) > n.within + q.within),
        'a wrong answer must not overlap the right one',
      );
    } else if (q.kind === 'bug') {
      need(q.id, q.lines.filter((l) => l.right).length === 1, 'needs exactly one faulty line');
      need(
        q.id,
        q.lines.every((l) => !l.right || l.says),
        'the faulty line needs feedback',
      );
    } else {
      for (const row of q.rows) {
        const wrong = q.options.filter(({ id }) => id !== row.answer);
        need(
          q.id,
          wrong.length === q.options.length - 1,
          `'${row.label}' has no such answer '${row.answer}'`,
        );
        need(
          q.id,
          wrong.every(({ id }) => row.not[id]),
          `'${row.label}' needs feedback on every option`,
        );
      }
    }
  }
  return questions;
}
