import { useEffect, useRef, useState } from 'preact/hooks';
import type { About } from '../../models/model';
import { sideOf } from '../data/side-of';
import type { Driver } from '../driver';
import type { Lab } from '../lab';
import { Banner } from '../parts/Banner';
import { findImages } from '../state/kept-images';
import { dropText, findText, keepText } from '../state/kept-text';
import { dropRun, findRun, keepRun, type LastRun as Kept } from '../state/last-run';
import type { LabState } from '../state/lab-state';
import { readLink, writeLink } from '../state/link';
import { count } from '../state/say';

export interface LastRunProps {
  readonly lab: Lab;
  readonly about: About;
  readonly state: LabState;
  readonly driver: Driver;
}

/** Between the last step and keeping the run, milliseconds: a row of Steps is kept once. */
const settle = 400;
/** A run under way is kept this often, milliseconds: no reload loses more. */
const often = 5000;

/** Keeps the run now and then and whenever it rests, and on a fresh page offers the one that was kept. */
export function LastRun({ lab, about, state, driver }: LastRunProps) {
  const [kept, setKept] = useState<Kept>();
  const [failed, fail] = useState('');
  const latest = useRef(state);
  latest.current = state;
  /** What was kept of the run's own text. */
  const text = useRef<string>();
  const { phase, step } = state;
  useEffect(() => {
    void findRun(lab.id, { family: about.id, knobs: about.knobs }).then(setKept);
  }, [lab, about]);
  const keep = async () => {
    const { running, preset, mode, pretrained } = latest.current;
    if (!running) return;
    const link = writeLink(lab, about, { settings: running, preset, mode });
    try {
      const model = await driver.save();
      if (model.step === 0) return;
      await keepRun({ lab: lab.id, model, link, pretrained });
      const { data } = running;
      if (!('text' in data) || data.text === text.current) return;
      text.current = data.text;
      await keepText(data.text, lab.id);
    } catch {
      // The run ended meanwhile: what was kept before stays.
    }
  };
  const moving = phase.name === 'running';
  const rests = ['paused', 'finished', 'offscreen-paused'].includes(phase.name);
  useEffect(() => {
    if (!moving) return;
    const timer = setInterval(() => void keep(), often);
    return () => clearInterval(timer);
  }, [moving]);
  useEffect(() => {
    if (!rests || step === 0) return;
    const timer = setTimeout(() => void keep(), phase.name === 'paused' ? settle : 0);
    return () => clearTimeout(timer);
  }, [rests, phase.name, step, state.running]);
  if (failed && phase.name === 'idle') return <Banner kind="warn" alert title={failed} />;
  if (!kept || state.running || phase.name !== 'idle') return null;
  const go = async () => {
    const opened = readLink(lab, about, kept.link);
    const { settings } = opened ?? state;
    const images = opened?.images ? await findImages(sideOf(lab)) : undefined;
    if (opened?.images && !images)
      return fail(
        'Your last run cannot go on: it learned images of your own, which this browser no longer keeps.',
      );
    const own = opened?.text ? await findText(lab.id) : undefined;
    if (opened?.text && own === undefined)
      return fail(
        'Your last run cannot go on: it read a text of your own, which this browser no longer keeps.',
      );
    const loaded = driver.load(
      kept.model,
      {
        ...settings,
        data: images ?? (own === undefined ? settings.data : { set: 'text', text: own }),
        backend: settings.backend === 'auto' ? state.settings.backend : settings.backend,
        config: { ...settings.config, ...kept.model.config },
        seed: kept.model.seed,
      },
      kept.pretrained,
    );
    loaded.catch((error: Error) => fail(`Your last run could not be opened. ${error.message}`));
  };
  const dismiss = () => {
    setKept(undefined);
    void dropRun(lab.id);
    void dropText(lab.id);
  };
  return (
    <Banner
      kind="info"
      title="Your last run is still here."
      acts={[
        [`Continue your last run (step ${count(kept.model.step)})`, () => void go()],
        ['Dismiss', dismiss],
      ]}
    >
      This browser kept it when the page was closed.
    </Banner>
  );
}
