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

export const even = (words: string) =>
  words.toLowerCase().replaceAll('’', "'");

/** Lower case, one kind of apostrophe, no other marks. */
export const plain = (said: string) =>
  even(said)
    .replace(/[^\p{L}\p{M}\p{N}' ]+/gu, ' ')
    .trim()
    .replace(/ +/g, ' ');

// #region match
/** What each star stands for, or undefined where the pattern does not fit. Whole words only; the first star takes all it can. */
export function match(
  pattern: string,
  said: string,
): readonly string[] | undefined {
  const parts = even(pattern).trim().split(/\s+/);
  const words = plain(said).split(' ').filter(Boolean);
  const failed = new Set<number>(); // what was tried once is not tried again
  const fit = (
    part: number,
    word: number,
  ): readonly string[] | undefined => {
    if (part === parts.length)
      return word === words.length ? [] : undefined;
    const place = part * (words.length + 1) + word;
    if (failed.has(place)) return undefined;
    if (parts[part] === '*') {
      for (let end = words.length; end >= word; end--) {
        const rest = fit(part + 1, end);
        if (rest) return [words.slice(word, end).join(' '), ...rest];
      }
    } else if (words[word] === parts[part]) {
      const rest = fit(part + 1, word + 1);
      if (rest) return rest;
    }
    failed.add(place);
    return undefined;
  };
  return fit(0, 0);
}
// #endregion

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
