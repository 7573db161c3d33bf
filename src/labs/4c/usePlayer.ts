import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Stream } from '../../math/stream';
import { receptive, rowLength } from '../../models/wavenet/schedule';
import type { Hands } from '../show';
import { play, type Playing } from '../sound/audio';
import type { LabState } from '../state/lab-state';
import { areNotes, rate, wave } from './heard';

/** Symbols that one look adds: as the family's view `onward`. */
export const step = 128;
/** Samples, or eighths, of a piece: a second and a half, or eight bars. */
const [samples, eighths] = [6000, 64];

/** What is heard, or is being made to be heard. */
export interface Piece {
  /** A real beginning, which the model goes on from. */
  readonly start: readonly number[];
  readonly rest: readonly number[];
  /** All of it is from the data. */
  readonly real: boolean;
  /** The training step at which it was begun. */
  readonly step: number;
}

/** Makes sound piece by piece in the worker, and plays it once it is whole. */
export function usePlayer(state: LabState, hands: Hands) {
  const { text, shown, running } = state;
  const [piece, setPiece] = useState<Piece>();
  const [left, setLeft] = useState(0);
  const [at, setAt] = useState<number>();
  const [volume, setVolume] = useState(0.5);
  const [temperature, setTemperature] = useState(1);
  const playing = useRef<Playing>();
  const speaker = useRef<AudioContext>();
  const asked = useRef<number>();
  const rng = useMemo(() => new Stream(Stream.seedOf(state.settings.seed, 'playing')), [state.settings.seed]);
  const ready = Boolean(text && shown && !shown.recorded && running);
  const total = text && areNotes(text.symbols) ? eighths : samples;

  const hush = () => {
    setLeft(0);
    asked.current = undefined;
    playing.current?.stop();
  };
  useEffect(() => {
    hush();
    setPiece(undefined);
  }, [text]); // another run: its sound begins anew
  useEffect(() => hush, []); // the lab leaves the page

  const ask = (before: readonly number[]) => {
    const [length, hears] = [rowLength(running!.config), receptive(running!.config)];
    const heard = before.slice(-hears);
    const draws = Array.from({ length: step }, () => rng.next());
    asked.current = draws[0];
    hands.give('onward', [...Array<number>(length - heard.length).fill(0), ...heard, ...draws, temperature]);
  };
  const sound = (whole: Piece) => {
    if (!speaker.current) return;
    const now = play(speaker.current, wave([...whole.start, ...whole.rest], text!.symbols), rate, volume);
    playing.current = now;
    const clock = setInterval(() => setAt(now.at()), 50);
    void now.ended.then(() => {
      clearInterval(clock);
      if (playing.current === now) playing.current = undefined;
      setAt(undefined);
    });
  };
  useLayoutEffect(() => {
    const more = shown?.views['onward'];
    if (
      left === 0 ||
      !more ||
      !piece ||
      shown.given?.['onward']?.[rowLength(running!.config)] !== asked.current
    )
      return;
    const next = { ...piece, rest: [...piece.rest, ...more].slice(0, total) };
    setPiece(next);
    const missing = total - next.rest.length;
    setLeft(missing);
    if (missing > 0) ask([...next.start, ...next.rest]);
    else sound(next);
  }, [shown]);

  /** Some place in what steps hear, with enough after it. */
  const begin = () => {
    const hears = receptive(running!.config);
    const bar = areNotes(text!.symbols) ? 16 : 1; // melodies begin with a bar
    const from = bar * rng.integer(Math.floor((text!.train.length - hears - total) / bar));
    return { start: [...text!.train.subarray(from, from + hears)], from: from + hears };
  };
  /** Browsers let sound begin only from a press. */
  const open = () => {
    hush();
    speaker.current ??= typeof AudioContext === 'undefined' ? undefined : new AudioContext();
    void speaker.current?.resume();
  };
  return {
    piece,
    ready,
    total,
    at,
    volume,
    temperature,
    making: left > 0,
    sounding: at !== undefined,
    setTemperature,
    setVolume(to: number) {
      setVolume(to);
      playing.current?.volume(to);
    },
    /** The model goes on from a real beginning. */
    make() {
      open();
      const { start } = begin();
      setPiece({ start, rest: [], real: false, step: state.step });
      setLeft(total);
      ask(start);
    },
    /** The data themselves. */
    real() {
      open();
      const { start, from } = begin();
      const whole = {
        start,
        rest: [...text!.train.subarray(from, from + total)],
        real: true,
        step: state.step,
      };
      setPiece(whole);
      sound(whole);
    },
    again() {
      open();
      if (piece) sound(piece);
    },
    hush,
  };
}
