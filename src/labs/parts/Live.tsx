import { useEffect, useRef, useState } from 'preact/hooks';
import type { Lab } from '../lab';
import { summaryOf } from '../state/hear';
import type { LabState } from '../state/lab-state';
import { count } from '../state/say';
import { readSettings } from '../state/settings';
import { browserStorage, openStore } from '../state/store';

/** The lab's one live region: what happens is said at once, how a run comes along as often as Settings allow. */
export function Live({ lab, state }: { readonly lab: Lab; readonly state: LabState }) {
  const [text, say] = useState('');
  const latest = useRef(state);
  const spoken = useRef(0);
  latest.current = state;
  const running = state.phase.name === 'running';
  useEffect(() => {
    say(state.said);
    spoken.current = Date.now();
  }, [state.said]);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => {
      const { announce } = readSettings(openStore(browserStorage()));
      if (announce === 0 || Date.now() - spoken.current < 1000 * announce) return;
      const { step } = latest.current;
      say(`Step ${count(step)}. ${summaryOf(lab, latest.current)}`.trim());
      spoken.current = Date.now();
    }, 1000);
    return () => clearInterval(timer);
  }, [running, lab]);
  return (
    <p class="vh" role="status">
      {text}
    </p>
  );
}
