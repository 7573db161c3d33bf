import { useEffect, useRef, useState } from 'preact/hooks';
import { Stream } from '../../math/stream';
import { reducedMotion } from '../useLab';
import { grown, listMarks, noMarks, type Marks } from '../text/marks';
import type { Expected } from '../text/expectation';
import { draw, type Noted } from './scribe';
import { copiedFrom } from './words';

/** Who writes: what is expected after some symbols, or undefined where nothing is. */
export interface Author {
  readonly next: (tokens: readonly number[]) => Expected | undefined | Promise<Expected | undefined>;
  readonly encode: (text: string) => Iterable<number>;
  readonly decode: (tokens: readonly number[]) => string;
  /** What it learned from. */
  readonly source: string;
  /** A list of names, one a line: copied is what stands in it as a whole. */
  readonly list: boolean;
}

export interface Page {
  readonly written: readonly Noted[];
  readonly text: string;
  readonly marks: Marks;
  /** It stopped because it knew of nothing that could follow. */
  readonly stuck: boolean;
}

const blank: Page = { written: [], text: '', marks: noMarks, stuck: false };
/** Symbols between two looks at the page, where motion is not wanted. */
const atOnce = 40;

const frame = () => new Promise<void>((drawn) => setTimeout(drawn, 8));

/** Writes symbol by symbol until told to stop. */
export function useScribe() {
  const [page, setPage] = useState<Page>(blank);
  const [writing, setWriting] = useState(false);
  const job = useRef(0);
  const stop = () => {
    job.current++;
    setWriting(false);
  };
  useEffect(() => () => void job.current++, []);
  /** -> what was written, or undefined if it was stopped. @throws what the author throws */
  const write = async (
    author: Author,
    {
      prompt,
      count,
      temperature,
      seed,
    }: { prompt: string; count: number; temperature: number; seed: number },
  ): Promise<Page | undefined> => {
    const mine = ++job.current;
    const rng = new Stream(Stream.seedOf(seed, 'writing'));
    const before = [...author.encode(prompt || '\n')];
    let now = blank;
    setPage(now);
    setWriting(true);
    try {
      while (now.written.length < count && !now.stuck) {
        const tokens = [...before, ...now.written.map(({ symbol }) => symbol)];
        const expected = await author.next(tokens);
        if (job.current !== mine) return undefined;
        if (!expected) now = { ...now, stuck: true };
        else {
          const written = [...now.written, draw(expected, temperature, rng)];
          const text = author.decode(written.map(({ symbol }) => symbol));
          const marks = author.list
            ? listMarks(text, author.source)
            : grown(now.marks, text, author.source, copiedFrom);
          now = { written, text, marks, stuck: false };
        }
        if (!reducedMotion() || now.stuck || now.written.length % atOnce === 0) {
          setPage(now);
          await frame();
          if (job.current !== mine) return undefined;
        }
      }
      setPage(now);
      return now;
    } finally {
      if (job.current === mine) setWriting(false);
    }
  };
  const clear = () => {
    stop();
    setPage(blank);
  };
  return { page, writing, write, stop, clear };
}
