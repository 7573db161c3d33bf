import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Stream } from '../../math/stream';
import { addedOf, receptive, rowLength } from '../../models/wavenet/schedule';
import type { Hands } from '../show';
import { audible, openSpeakers, play, type Playing } from '../sound/audio';
import type { LabState } from '../state/lab-state';
import { areNotes, paceOf, rate, wave, waveSoFar } from '../sound/heard';
import { waitBefore } from './wait';

/** Samples, or eighths, of a piece: three seconds, or eight bars. */
const [samples, eighths] = [12_000, 64];
/** Seconds that it is made ahead of what is heard: what comes next is made by the model as it is then. */
const ahead = 1;

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

/** Makes sound piece by piece in the worker, and plays it while it is made. */
export function usePlayer(state: LabState, hands: Hands) {
  const { text, shown, running } = state;
  const [piece, setPiece] = useState<Piece>();
  const [left, setLeft] = useState(0);
  const [at, setAt] = useState<number>();
  const [wait, setWait] = useState(0);
  const [volume, setVolume] = useState(0.5);
  const [temperature, setTemperature] = useState(1);
  const playing = useRef<Playing>();
  const speakers = useRef<AudioContext>();
  /** The first draw of what has been asked for. */
  const asked = useRef<number>();
  /** When the first addition came, milliseconds. It says little of the speed: the worker had to make ready for it. */
  const first = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  /** Samples that have been handed to the speakers. */
  const told = useRef(0);
  const rng = useMemo(() => new Stream(Stream.seedOf(state.settings.seed, 'playing')), [state.settings.seed]);
  const ready = Boolean(text && shown && !shown.recorded && running);
  const symbols = text?.symbols ?? [];
  const total = areNotes(symbols) ? eighths : samples;

  const hush = () => {
    clearTimeout(timer.current);
    asked.current = undefined;
    setLeft(0);
    setWait(0);
    playing.current?.stop();
  };
  useEffect(() => {
    hush();
    setPiece(undefined);
  }, [text]); // another run: its sound begins anew
  // The lab leaves the page.
  useEffect(
    () => () => {
      hush();
      void speakers.current?.close();
    },
    [],
  );

  const ask = (before: readonly number[]) => {
    const { config } = running!;
    const heard = before.slice(-receptive(config));
    const draws = Array.from({ length: addedOf(symbols.length) }, () => rng.next());
    asked.current = draws[0]!;
    const unheard = Array<number>(rowLength(config) - heard.length).fill(0);
    hands.give('onward', [...unheard, ...heard, ...draws, temperature]);
  };
  /** What has not been handed to the speakers yet. */
  const tell = (sound: Float32Array, whole: boolean) => {
    playing.current?.add(sound.subarray(told.current));
    told.current = Math.max(told.current, sound.length);
    if (whole) playing.current?.end();
  };
  useLayoutEffect(() => {
    const more = shown?.views['onward'];
    if (left === 0 || !more || !piece || asked.current === undefined) return;
    if (shown.given?.['onward']?.[rowLength(running!.config)] !== asked.current) return;
    asked.current = undefined;
    const next = { ...piece, rest: [...piece.rest, ...more].slice(0, total) };
    const all = [...next.start, ...next.rest];
    const missing = total - next.rest.length;
    setPiece(next);
    setLeft(missing);
    const pace = paceOf(symbols);
    const begun = told.current > 0;
    if (piece.rest.length === 0) first.current = performance.now();
    const speed = piece.rest.length / pace / ((performance.now() - first.current) / 1000);
    const making = { made: all.length / pace, missing: missing / pace, speed };
    const seconds = begun || piece.rest.length === 0 ? 0 : waitBefore(making);
    setWait(seconds);
    if (missing === 0) tell(wave(all, symbols), true);
    else if (begun || (piece.rest.length > 0 && seconds === 0)) tell(waveSoFar(all, symbols), false);
    if (missing === 0) return;
    const spare = begun ? (playing.current?.ahead() ?? 0) - ahead : 0;
    timer.current = setTimeout(() => ask(all), Math.max(0, 1000 * spare));
  }, [shown]);

  /** Some place in what steps hear, with enough after it. */
  const begin = () => {
    const hears = receptive(running!.config);
    const bar = areNotes(symbols) ? 16 : 1; // melodies begin with a bar
    const from = bar * rng.integer(Math.floor((text!.train.length - hears - total) / bar));
    return { start: [...text!.train.subarray(from, from + hears)], from: from + hears };
  };
  /** Browsers let sound begin only from a press. */
  const open = () => {
    hush();
    told.current = 0;
    setAt(0);
    if (!audible()) return;
    speakers.current ??= openSpeakers(rate);
    void speakers.current.resume();
    const now = play(speakers.current, rate, volume);
    playing.current = now;
    const clock = setInterval(() => setAt(now.at()), 50);
    void now.ended.then(() => {
      clearInterval(clock);
      if (playing.current !== now) return;
      playing.current = undefined;
      setAt(undefined);
    });
  };
  const sound = (whole: Piece) => {
    setPiece(whole);
    tell(wave([...whole.start, ...whole.rest], symbols), true);
  };
  return {
    piece,
    ready,
    total,
    at: playing.current ? at : undefined,
    wait,
    volume,
    temperature,
    making: left > 0,
    sounding: playing.current !== undefined,
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
      const rest = [...text!.train.subarray(from, from + total)];
      sound({ start, rest, real: true, step: state.step });
    },
    again() {
      open();
      if (piece) sound(piece);
    },
    hush,
  };
}
