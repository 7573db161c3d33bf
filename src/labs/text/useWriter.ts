import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Stream } from '../../math/stream';
import { choices, pick, softmax, type Decoder } from '../../models/decoding/decoding';
import type { Hands } from '../show';
import type { LabState } from '../state/lab-state';
import { asGiven, vocabulary } from './reading';
import { lookedBack, noted, type Written } from './written';

/** A text that was written to its end, and the step at which it was begun. */
export interface Earlier {
  readonly step: number;
  readonly written: readonly Written[];
}

/** Texts that are kept. */
const kept = 4;

/** Writes symbol by symbol: each is chosen here from what the model expects next, and given back to it. */
export function useWriter(state: LabState, hands: Hands, decoder: Decoder) {
  const [prompt, setPrompt] = useState('');
  const [begunWith, setBegunWith] = useState('');
  const [written, setWritten] = useState<readonly Written[]>([]);
  const [earlier, setEarlier] = useState<readonly Earlier[]>([]);
  const [begunAt, setBegunAt] = useState(0);
  const [left, setLeft] = useState(0);
  const asked = useRef<readonly number[]>();
  const rng = useMemo(() => new Stream(Stream.seedOf(state.settings.seed, 'writing')), [state.settings.seed]);
  const { text, shown, running } = state;
  const reading = useMemo(() => text && vocabulary(text), [text]);
  const context = running?.config['context'] as number | undefined;
  useEffect(() => {
    setLeft(0);
    setWritten([]);
    setEarlier([]);
  }, [text]); // another run: its writing begins anew
  const ask = (tokens: readonly number[]) => {
    const numbers = asGiven(tokens, context!);
    asked.current = numbers;
    hands.giveAll({ next: numbers, attention: numbers });
  };
  const begun = (beginning: string) => {
    const tokens = [...(reading?.encode(beginning || '\n') ?? [])];
    return tokens.length > 0 ? tokens : [0];
  };
  const looked = () => {
    const weights = shown?.views['attention'];
    const fresh = weights && equal(shown.given?.['attention'], asked.current!);
    return fresh ? lookedBack(weights, running!.config['layers'] as number, asked.current!) : undefined;
  };
  useEffect(() => {
    const logits = shown?.views['next'];
    if (left === 0 || !logits || !asked.current || !equal(shown.given?.['next'], asked.current)) return;
    const next = { ...chosen(logits, decoder, rng), looked: looked() };
    const all = [...written, next];
    setWritten(all);
    setLeft(left - 1);
    if (left > 1) ask([...begun(begunWith), ...all.map(({ symbol }) => symbol)]);
    else {
      asked.current = undefined;
      setEarlier([...earlier, { step: begunAt, written: all }].slice(-kept));
    }
  }, [shown, left]);
  return {
    prompt,
    setPrompt,
    written,
    reading,
    begunAt,
    begunWith,
    /** Those before the one that is shown, the last first. */
    earlier: (left > 0 ? earlier : earlier.slice(0, -1)).toReversed(),
    writing: left > 0,
    ready: Boolean(text && shown && !shown.recorded && context),
    /** Writes `count` symbols after the prompt, or after what is there. */
    write(count: number, on: boolean) {
      const before = on ? written : [];
      if (on) setEarlier(earlier.slice(0, -1));
      else {
        setBegunAt(state.step);
        setBegunWith(prompt);
      }
      setWritten(before);
      setLeft(count);
      ask([...begun(on ? begunWith : prompt), ...before.map(({ symbol }) => symbol)]);
    },
    stop() {
      asked.current = undefined; // what is under way counts no more
      setLeft(0);
    },
  };
}

function chosen(logits: Float32Array, decoder: Decoder, rng: Stream): Written {
  const drawn = choices(logits, decoder);
  return noted(softmax(logits), pick(drawn, rng.next()), drawn);
}

const equal = (a: ArrayLike<number> | undefined, b: readonly number[]) =>
  a?.length === b.length && b.every((value, i) => value === a[i]);
