/** A small program in the manner of many that are printed: it counts pairs of words and writes. Each repair is the program again, in plain JavaScript, as a learner may change it. */
import type { Stream } from '../../math/stream';

/** All that it ever reads. */
export const text = 'the cat sat on the mat and the cat ran away';
/** Words after the first. */
export const length = 10;

type Words = readonly string[];

/** All that a program has at hand. */
export interface Tools {
  readonly words: Words;
  readonly length: number;
  /** -> each word with those that followed it */
  readonly count: (words: Words) => ReadonlyMap<string, Words>;
  /** -> one of them, by the run's own seed. @throws where there is none */
  readonly pick: (words: Words | undefined) => string;
}

const count: Tools['count'] = (words) => {
  const followers = new Map<string, string[]>();
  words.forEach((word, i) => {
    const list = followers.get(word) ?? [];
    followers.set(word, list);
    if (i + 1 < words.length) list.push(words[i + 1]!);
  });
  return followers;
};

export const toolsOf = (rng: Stream): Tools => ({
  words: text.split(' '),
  length,
  count,
  pick: (words) => {
    if (!Array.isArray(words)) throw new TypeError('pick wants a list of words');
    if (words.length === 0) throw new RangeError('cannot choose from an empty list');
    return words[rng.integer(words.length)] as string;
  },
});

/** How it writes: the first word is any but the last of the text, then `length` more. */
export type Program = (tools: Tools) => unknown;

const printed: Program = ({ words, length, count, pick }) => {
  // #region printed
  const followers = count(words);
  let word = pick(words.slice(0, -1));
  const written = [word];
  for (let i = 0; i < length; i++) {
    word = pick(followers.get(word));
    written.push(word);
  }
  return written;
  // #endregion
};

const shorter: Program = ({ words, length, count, pick }) => {
  // #region shorter
  const followers = count(words);
  let word = pick(words.slice(0, -1));
  const written = [word];
  for (let i = 0; i < length / 2; i++) {
    word = pick(followers.get(word));
    written.push(word);
  }
  return written;
  // #endregion
};

const again: Program = ({ words, length, count, pick }) => {
  // #region again
  const followers = count(words);
  const write = () => {
    let word = pick(words.slice(0, -1));
    const written = [word];
    for (let i = 0; i < length; i++) {
      word = pick(followers.get(word));
      written.push(word);
    }
    return written;
  };
  try {
    return write();
  } catch {
    return write(); // one more try
  }
  // #endregion
};

const end: Program = ({ words, length, count, pick }) => {
  // #region end
  const followers = count([...words, '<end>']);
  let word = pick(words.slice(0, -1));
  const written = [word];
  for (let i = 0; i < length; i++) {
    word = pick(followers.get(word));
    if (word === '<end>') break;
    written.push(word);
  }
  return written;
  // #endregion
};

const backoff: Program = ({ words, length, count, pick }) => {
  // #region backoff
  const followers = count(words);
  let word = pick(words.slice(0, -1));
  const written = [word];
  for (let i = 0; i < length; i++) {
    const known = followers.get(word) ?? [];
    word = pick(known.length > 0 ? known : words);
    written.push(word);
  }
  return written;
  // #endregion
};

export interface Repair {
  /** Its region of this file. */
  readonly id: string;
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
