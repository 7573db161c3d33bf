/** A small program in the manner of many that are printed: it counts pairs of words and writes. Each repair is the program again. */
import type { Stream } from '../../math/stream';

/** All that it ever reads. */
export const text = 'the cat sat on the mat and the cat ran away';

type Words = readonly string[];

const pick = (words: Words, rng: Stream): string => {
  const word = words[rng.integer(words.length)];
  if (word === undefined) throw new RangeError('cannot choose from an empty list');
  return word;
};

function count(words: Words): ReadonlyMap<string, Words> {
  const followers = new Map<string, string[]>();
  words.forEach((word, i) => {
    const list = followers.get(word) ?? [];
    followers.set(word, list);
    if (i + 1 < words.length) list.push(words[i + 1]!);
  });
  return followers;
}

/** How it writes: the first word is any but the last of the text, then `length` more. */
type Program = (words: Words, length: number, rng: Stream) => Words;

// #region printed
const printed: Program = (words, length, rng) => {
  const followers = count(words);
  let word = pick(words.slice(0, -1), rng);
  const written = [word];
  for (let i = 0; i < length; i++) {
    word = pick(followers.get(word)!, rng);
    written.push(word);
  }
  return written;
};
// #endregion

// #region shorter
const shorter: Program = (words, length, rng) => printed(words, length / 2, rng);
// #endregion

// #region again
const again: Program = (words, length, rng) => {
  try {
    return printed(words, length, rng);
  } catch {
    return printed(words, length, rng); // one more try
  }
};
// #endregion

// #region end
const end: Program = (words, length, rng) => {
  const followers = count([...words, '<end>']);
  let word = pick(words.slice(0, -1), rng);
  const written = [word];
  for (let i = 0; i < length; i++) {
    word = pick(followers.get(word)!, rng);
    if (word === '<end>') break;
    written.push(word);
  }
  return written;
};
// #endregion

// #region backoff
const backoff: Program = (words, length, rng) => {
  const followers = count(words);
  let word = pick(words.slice(0, -1), rng);
  const written = [word];
  for (let i = 0; i < length; i++) {
    const known = followers.get(word)!;
    word = pick(known.length > 0 ? known : words, rng);
    written.push(word);
  }
  return written;
};
// #endregion

export interface Repair {
  readonly id: string;
  /** Region of this file. */
  readonly label: string;
  readonly says: string;
  readonly run: Program;
}

export const repairs: readonly Repair[] = [
  {
    id: 'printed',
    label: 'As printed',
    says: 'Nothing ever followed “away”. As soon as a run gets there and needs one more word, it chooses from an empty list.',
    run: printed,
  },
  {
    id: 'shorter',
    label: 'Write half as much',
    says: 'Fewer runs get as far as “away”. Those that do still crash: the hole is where it was.',
    run: shorter,
  },
  {
    id: 'again',
    label: 'Catch the error and try again',
    says: 'The second try can run into the same hole. And a text that ends early, in “away”, is never written at all.',
    run: again,
  },
  {
    id: 'end',
    label: 'Teach it where texts end',
    says: 'An end token follows “away”. Now the end is one more thing that the model has counted, and it stops there.',
    run: end,
  },
  {
    id: 'backoff',
    label: 'Back off',
    says: 'Where the pairs know nothing, it draws a word by how common it is: a shorter context that always has an answer.',
    run: backoff,
  },
];

/** Words after the first. */
export const length = 10;

export interface Tally {
  readonly runs: number;
  readonly crashed: number;
  /** The first texts that came to an end. */
  readonly texts: readonly string[];
}

/** The program `runs` times, each with a draw of its own. */
export function tally({ run }: Repair, runs: number, rng: Stream): Tally {
  const texts: string[] = [];
  let crashed = 0;
  for (let i = 0; i < runs; i++) {
    try {
      const written = run(text.split(' '), length, rng);
      if (texts.length < 3) texts.push(written.join(' '));
    } catch {
      crashed++;
    }
  }
  return { runs, crashed, texts };
}
