import { useEffect, useRef, useState } from 'preact/hooks';
import { corpusOf } from '../../data/text/corpora';
import { OwnText } from '../data/OwnText';
import type { OwnPanelProps } from '../panel';
import { OwnFrame } from '../own/OwnFrame';
import { useGuess } from '../own/useGuess';
import { Verdict } from '../own/Verdict';
import { Predict } from '../parts/Predict';
import { texts } from '../text/chosen';
import { Select } from '../parts/Select';
import { Attempts } from './Attempts';
import { Counts } from './Counts';
import { first, linkOf, readLink, type Settings, type Tab } from './link';
import { Network } from './Network';
import { Program } from './Program';
import { Rules } from './Rules';
import { useCorpus } from './useCorpus';
import { predict, verdictOf, type Attempt } from './words';

const tabs: readonly (readonly [Tab, string])[] = [
  ['counts', 'Counts'],
  ['rules', 'Rules'],
  ['network', 'Network'],
  ['program', 'A crash'],
];

/** Three ways to write, and a program to repair. */
export function Panel({ lab, level, connect }: OwnPanelProps) {
  const id = `lab-${lab.id}`;
  const [settings, set] = useState<Settings>(first);
  const [own, setOwn] = useState({ text: '', version: 0 });
  const [attempts, setAttempts] = useState<readonly Attempt[]>([]);
  const [words, setWords] = useState('Nothing is written yet.');
  const [told, tell] = useState('');
  const { guess, asked } = useGuess(lab.id, predict);
  const { tab, corpus, unit, seed } = settings;
  const list = corpusOf(corpus)?.list ?? false;
  const chosen = { corpus, own: corpus === 'text' ? own.text : '' };
  const { counted, heldOut, load } = useCorpus(chosen, unit);
  const empty = corpus === 'text' && own.text === '';
  useEffect(() => {
    const open = () => {
      const link = readLink(id, location.hash);
      if (!link) return;
      set(link.settings);
      tell(link.problems.join(' '));
    };
    open();
    addEventListener('hashchange', open);
    return () => removeEventListener('hashchange', open);
  }, [id]);
  const change = (some: Partial<Settings>) => set({ ...settings, ...some });
  const stays = tab === 'program' ? 'your own program' : corpus === 'text' ? 'your text' : '';
  const share = {
    hash: () => linkOf(id, { ...settings, corpus: corpus === 'text' ? first.corpus : corpus }),
    opens: `these settings${stays && `, without ${stays}, which stays here`}`,
    tell,
  };
  const reset = () => {
    set({ ...first, tab });
    setAttempts([]);
    tell('Settings are as they were.');
  };
  const text = `${corpus} ${own.version}`;
  const shared = {
    id,
    settings,
    onChange: change,
    onTold: tell,
    onWords: setWords,
    list,
    onAttempt: (one: Attempt) => setAttempts((all) => [...all, one]),
  };
  const visited = useRef(new Set<Tab>()); // what was changed on a tab stays while another is looked at
  visited.current.add(tab);
  const reads = tab === 'counts' || tab === 'network';
  return (
    <OwnFrame
      lab={lab}
      level={level}
      state={attempts.length > 0 ? 'running' : 'idle'}
      seed={seed}
      told={told}
      share={share}
      words={words}
    >
      <Predict id={id} {...asked} />
      <div class="tabs shown" role="group" aria-label="Who writes">
        {tabs.map(([name, label]) => (
          <button key={name} type="button" aria-pressed={tab === name} onClick={() => change({ tab: name })}>
            {label}
          </button>
        ))}
      </div>
      {reads && (
        <div class="knobs" role="group" aria-label="Text">
          <Select
            id={`${id}-corpus`}
            label="Text"
            options={texts}
            value={corpus}
            onPick={(name) => change({ corpus: name, ...(corpusOf(name)?.list && { unit: 'letters' }) })}
          />
          {corpus === 'text' && (
            <OwnText
              id={id}
              text={own.text}
              onText={(mine) => setOwn({ text: mine, version: own.version + 1 })}
            />
          )}
        </div>
      )}
      {reads && empty && <p class="ask">Paste or load a text first. It stays in this browser.</p>}
      {tab === 'counts' && !empty && (
        <Counts key={`${text} ${unit}`} {...shared} counted={counted} heldOut={heldOut} load={load} />
      )}
      {tab === 'network' && !empty && <Network key={text} {...shared} chosen={chosen} connect={connect} />}
      {visited.current.has('rules') && (
        <div hidden={tab !== 'rules'}>
          <Rules id={id} seed={seed} shown={tab === 'rules'} onWords={setWords} />
        </div>
      )}
      {visited.current.has('program') && (
        <div hidden={tab !== 'program'}>
          <Program id={id} seed={seed} shown={tab === 'program'} onWords={setWords} />
        </div>
      )}
      {reads && <Attempts attempts={attempts} />}
      <div class="presets" role="group" aria-label="Links">
        <button type="button" class="btn slim" onClick={reset}>
          Reset
        </button>
      </div>
      <Verdict guess={guess} verdict={verdictOf(attempts)} />
    </OwnFrame>
  );
}
