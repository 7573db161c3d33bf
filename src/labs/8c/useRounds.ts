import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DataSpec } from '../../data/data';
import type { Lab } from '../lab';
import type { OwnPanelProps } from '../panel';
import { sideOf } from '../data/side-of';
import { hasCheckpoint, loadCheckpoint } from '../free/checkpoints';
import { keepGuess, keptGuess } from '../state/kept-guess';
import { findImages } from '../state/kept-images';
import { packPoints, unpackPoints } from '../state/link-points';
import { firstSeed, type Guess } from '../state/lab-state';
import { hashOf, linked } from '../own/link';
import { readSettings } from '../state/settings';
import { browserStorage, openStore } from '../state/store';
import { deckOf, later } from './deck';
import { Game, type Round } from './game';
import { partsOf, type Answer } from './tally';

type Phase = 'idle' | 'loading' | 'running' | 'paused' | 'finished' | 'error';

/** The course of a game: rounds dealt, answers given, and what they say about the guess. */
export function useRounds({ lab, connect }: Pick<OwnPanelProps<Lab>, 'lab' | 'connect'>) {
  const [phase, setPhase] = useState<Phase>('idle');
  const [data, setData] = useState<DataSpec>({ set: lab.data[0]! });
  const [seed, setSeed] = useState(firstSeed);
  const [trained, setTrained] = useState(false);
  const [round, deal] = useState<Round>();
  const [pick, setPick] = useState<0 | 1>();
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  const [guess, setGuess] = useState<Guess>({ stage: 'open' });
  const [failed, fail] = useState('');
  const [said, say] = useState('');
  /** Of links. */
  const [told, tell] = useState('');
  const game = useRef<Game>();
  const chosen = useMemo(() => deckOf(data), [data]);
  const offersTrained = hasCheckpoint(chosen.about.id, data.set);
  /** Another data set counts from the next Start. */
  const deck = round ? game.current!.deck : chosen;
  useEffect(() => {
    const open = () => {
      const link = linked(lab.id);
      if (!link || !link.has('v')) return;
      const set = link.get('d') ?? lab.data[0]!;
      const points = unpackPoints(link.get('xy') ?? '');
      const dealt = link.get('s') ?? String(firstSeed);
      const right = {
        d: lab.data.includes(set) && (set !== 'drawn' || !!points),
        s: /^\d{1,6}$/.test(dealt),
      };
      if (set === 'images')
        void findImages(sideOf(lab)).then((kept) =>
          kept ? setData(kept) : tell('This browser keeps no images of yours: bring them under Data set.'),
        );
      else if (right.d) setData(set === 'drawn' ? { set, points: points! } : { set });
      if (right.s) setSeed(+dealt);
      setTrained(link.get('t') === '1');
      const wrong = [
        ...(right.d ? [] : [`no data set ${JSON.stringify(set.slice(0, 40))}`]),
        ...(right.s ? [] : [`no random seed ${JSON.stringify(dealt.slice(0, 40))}: it takes 0 to 999999`]),
      ];
      if (wrong.length) tell(`This lab has ${wrong.join(', and ')}. The rest of the link was opened.`);
    };
    open();
    addEventListener('hashchange', open);
    return () => removeEventListener('hashchange', open);
  }, [lab]);
  useEffect(() => {
    const choice = keptGuess(lab.id, lab.predict);
    if (choice) setGuess({ stage: 'locked', choice, earlier: true });
    return () => game.current?.close();
  }, [lab]);

  const stop = (message: string) => {
    fail(message);
    setPhase('error');
  };
  const next = async (index: number) => {
    setPhase('loading');
    setPick(undefined);
    const { stages, side } = game.current!.deck;
    deal(await game.current!.deal(index));
    setPhase('running');
    say(`Round ${index + 1} of ${stages.length}. Which ${side} is real?`);
  };
  const start = async () => {
    game.current?.close();
    fail('');
    setAnswers([]);
    deal(undefined);
    setPhase('loading');
    try {
      const { backend } = readSettings(openStore(browserStorage()));
      const client = await (connect ?? (async () => (await import('../../engine/client')).pageClient))();
      const kept = trained && offersTrained;
      const dealt = kept ? later(chosen, await loadCheckpoint(chosen.about, data.set)) : chosen;
      game.current = new Game(client, dealt, { data, seed, backend }, stop);
      await game.current.ready();
      await next(0);
    } catch (error) {
      stop(error instanceof Error ? error.message : String(error));
    }
  };
  const reset = () => {
    game.current?.close();
    fail('');
    setAnswers([]);
    setPick(undefined);
    deal(undefined);
    setPhase('idle');
    say('The game is put away. Start deals anew.');
  };
  const choose = (side: 0 | 1) => {
    if (!round || pick !== undefined || phase !== 'running') return;
    const right = side === round.real;
    const all = [...answers, { right, judge: round.judge }];
    setPick(side);
    setAnswers(all);
    const done = all.length === deck.stages.length;
    setPhase(done ? 'finished' : 'paused');
    say(
      `${right ? 'Right' : 'Wrong'}: ${deck.side} ${round.real + 1} is real.${done ? ' That was the last round.' : ''}`,
    );
    if (done) judge(all);
  };
  const lock = () => {
    if (!guess.choice) return;
    setGuess({ ...guess, stage: 'locked' });
    keepGuess(lab.id, guess.choice);
  };
  const judge = (all: readonly Answer[]) => {
    const late = partsOf(all, deck.stages).at(-1)!;
    const verdict = lab.predict.answer({
      step: deck.stages.at(-1)!,
      metrics: { lateRight: late.right },
      trail: [],
    });
    setGuess((before) => ({ ...before, verdict: { ...verdict, right: before.choice === verdict.id } }));
  };
  return {
    phase,
    data,
    setData,
    seed,
    setSeed,
    trained,
    setTrained,
    offersTrained,
    deck,
    round,
    pick,
    answers,
    guess,
    setGuess,
    lock,
    failed,
    said,
    told,
    tell,
    hash: () =>
      hashOf(lab.id, {
        d: data.set,
        xy: 'points' in data ? packPoints(data.points) : undefined,
        s: seed,
        t: trained ? 1 : undefined,
      }),
    game: game.current,
    start,
    reset,
    next,
    choose,
  };
}
