import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { About } from '../models/model';
import { sideOf } from './data/side-of';
import type { Driver } from './driver';
import type { Lab } from './lab';
import type { LabEvent } from './state/event';
import { keepGuess, keptGuess } from './state/kept-guess';
import type { LabState, Settings } from './state/lab-state';
import { readLink, writeLink } from './state/link';
import { readSettings } from './state/settings';
import { browserStorage, openStore } from './state/store';

export interface OutsideOptions {
  readonly lab: Lab;
  readonly about: About;
  readonly root: RefObject<HTMLElement>;
  readonly state: LabState;
  readonly get: () => LabState;
  readonly driver: Driver;
  readonly dispatch: (event: LabEvent) => void;
  readonly mode: 'lesson' | 'page' | 'embed';
}

export interface Outside {
  /** What a link or a button had to say. */
  readonly told: string;
  /** Whether the question is asked first. */
  readonly predict: boolean;
  tell(message: string): void;
  copyLink(): void;
  link(): string;
  lock(): void;
}

/** Between a change and the address that holds it, milliseconds. */
const settle = 500;

/** Everything beyond the lab: the address, the store, and whether anyone can see it. */
export function useOutside({
  lab,
  about,
  root,
  state,
  get,
  driver,
  dispatch,
  mode,
}: OutsideOptions): Outside {
  const [told, tell] = useState('');
  const [predict, setPredict] = useState(true);
  const touched = useRef(false);
  useSight(root, driver);

  // Before anything that was pressed while the lab woke is done again: it is meant for these settings.
  useLayoutEffect(() => {
    const open = () => {
      const opened = readLink(lab, about, location.hash);
      if (!opened) return;
      driver.change(withBackend(opened.settings), opened.preset);
      if (opened.mode) dispatch({ type: 'mode', mode: opened.mode });
      setPredict(opened.predict);
      const complain = (problems: readonly string[]) =>
        tell(
          problems.length
            ? `This link was not understood in full. ${problems.join(' ')} The defaults stand in.`
            : '',
        );
      complain(opened.problems);
      // What this browser keeps of the reader's own.
      if (opened.images)
        void import('./state/kept-images')
          .then(({ findImages }) => findImages(sideOf(lab)))
          .then((data) => (data ? driver.change({ data }) : complain([...opened.problems, noImages])));
      if (opened.text)
        void import('./state/kept-text')
          .then(({ findText }) => findText())
          .then((text) =>
            text === undefined
              ? complain([...opened.problems, noText])
              : driver.change({ data: { set: 'text', text } }),
          );
      touched.current = true;
      root.current?.scrollIntoView?.({ block: 'nearest' });
    };
    const { backend } = withBackend(get().settings);
    if (backend !== 'auto') driver.change({ backend }, get().preset);
    const choice = mode === 'embed' ? undefined : keptGuess(lab.id, lab.predict);
    if (choice) dispatch({ type: 'guessed', choice });
    open();
    addEventListener('hashchange', open);
    return () => removeEventListener('hashchange', open);
  }, [lab, about, driver]);

  const hash = writeLink(lab, about, state);
  const first = useRef(hash);
  useEffect(() => {
    if (hash === first.current && !touched.current) return;
    touched.current = true;
    const timer = setTimeout(() => history.replaceState(history.state, '', hash), settle);
    return () => clearTimeout(timer);
  }, [hash]);

  const link = () => new URL(writeLink(lab, about, get()), location.href).href;
  return {
    told,
    predict,
    tell,
    link,
    copyLink: () =>
      void copy(link()).then((done) =>
        tell(done ? 'Link copied: it opens this lab as it is set now.' : `Copy this link: ${link()}`),
      ),
    lock() {
      dispatch({ type: 'lock' });
      const { choice } = get().guess;
      if (mode !== 'embed' && choice) keepGuess(lab.id, choice);
    },
  };
}

const noImages =
  'd=images: your own images stay where they were loaded, so a link cannot bring them, and this browser keeps none.';

const noText =
  'd=text: your own text stays where it was pasted, so a link cannot bring it, and this browser keeps none.';

/** The reader's own choice of backend, where a link names none. */
function withBackend(settings: Settings): Settings {
  const { backend } = readSettings(openStore(browserStorage()));
  return settings.backend === 'auto' ? { ...settings, backend } : settings;
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Out of sight or in a hidden tab nothing is computed; back in sight it goes on. */
function useSight(root: RefObject<HTMLElement>, driver: Driver): void {
  useEffect(() => {
    let visible = true;
    const look = () => (visible && !document.hidden ? driver.back() : driver.away());
    const sight = new IntersectionObserver(([entry]) => {
      visible = entry!.isIntersecting;
      look();
    });
    sight.observe(root.current!);
    document.addEventListener('visibilitychange', look);
    return () => {
      sight.disconnect();
      document.removeEventListener('visibilitychange', look);
    };
  }, [root, driver]);
}
