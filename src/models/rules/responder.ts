/**
 * A conversation by rules, after Weizenbaum's ELIZA (1966): find a
 * pattern in what was said, and put pieces of it into a ready answer.
 * Nothing is learned, and nothing is kept from one line to the next but
 * which answer comes up next.
 */

/** `* i need *` and the answers to it, in which {2} stands for what the second star matched. */
export interface Rule {
  readonly pattern: string;
  readonly answers: readonly string[];
  /** Line of the script, from 1. */
  readonly line: number;
}

export interface Reply {
  readonly text: string;
  /** The rule that fired, if one did. */
  readonly rule: Rule | undefined;
}

// #region turn
/** Whoever says "I" is "you" to the one who answers. */
const turned: Readonly<Record<string, string>> = {
  i: 'you',
  me: 'you',
  my: 'your',
  mine: 'yours',
  myself: 'yourself',
  am: 'are',
  you: 'I',
  your: 'my',
  yours: 'mine',
  yourself: 'myself',
  "i'm": 'you are',
  "you're": 'I am',
};
const turn = (said: string) =>
  said
    .split(' ')
    .map((word) => turned[word] ?? word)
    .join(' ');
// #endregion

/** Lower case, one kind of apostrophe, no other marks. */
const plain = (said: string) =>
  said
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{M}\p{N}' ]+/gu, ' ')
    .trim()
    .replace(/ +/g, ' ');

// #region match
/** What each star stands for, or undefined where the pattern does not fit. Whole words only. */
export function match(
  pattern: string,
  said: string,
): readonly string[] | undefined {
  const parts = pattern.toLowerCase().trim().split(/\s+/);
  const source = parts.map((part) =>
    part === '*' ? '(.*)' : ` ${escaped(part)}(?= )`,
  );
  const found = new RegExp(`^${source.join('')} ?$`, 'u').exec(
    ` ${plain(said)} `,
  );
  return found?.slice(1).map((star) => star.trim());
}
// #endregion

const escaped = (word: string) =>
  word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

// #region answer
/**
 * The first rule that fits answers. `turns`: how often each rule has
 * answered before; its answers take turns.
 */
export function answer(
  rules: readonly Rule[],
  said: string,
  turns: (rule: Rule) => number = () => 0,
): Reply {
  for (const rule of rules) {
    const stars = match(rule.pattern, said);
    if (!stars) continue;
    const ready = rule.answers[turns(rule) % rule.answers.length]!;
    const text = ready.replace(/\{(\d)\}/g, (_, star: string) =>
      turn(stars[+star - 1] ?? ''),
    );
    return { text, rule };
  }
  return { text: '…', rule: undefined };
}
// #endregion
