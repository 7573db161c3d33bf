import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { About } from '../models/model';
import type { Driver } from './driver';
import { plain } from './state/hear';
import { metricsMessage, readMessage, sizeMessage, stateMessage } from './state/host';
import type { LabState } from './state/lab-state';

/** An embedded lab and the page around it: size, state and numbers out; start, pause, step, reset and set in. */
export function useHost(
  embedded: boolean,
  lab: string,
  about: About,
  root: RefObject<HTMLElement>,
  state: LabState,
  driver: Driver,
  tell: (message: string) => void,
): void {
  const active = embedded && typeof window !== 'undefined' && window.parent !== window;
  useEffect(() => {
    if (!active) return;
    const send = () => post(sizeMessage(lab, document.documentElement.scrollHeight));
    const size = new ResizeObserver(send);
    size.observe(root.current!);
    const hear = ({ data, source }: MessageEvent) => {
      if (source !== window.parent) return;
      const command = readMessage(lab, data);
      if (command === undefined) return;
      if (typeof command === 'string') return tell(command);
      if (command.type === 'start') return driver.train();
      if (command.type === 'pause') return driver.pause();
      if (command.type === 'step') return driver.step();
      if (command.type === 'reset') return driver.reset();
      if (command.type !== 'set') return;
      const { config } = command;
      const unknown = Object.keys(config).filter((name) => !fits(about, name, config[name]));
      if (unknown.length)
        tell(`The page around this lab set ${unknown.join(', ')}, which does not fit here.`);
      for (const [name, value] of Object.entries(config))
        if (!unknown.includes(name)) driver.set(name, value);
    };
    addEventListener('message', hear);
    return () => {
      size.disconnect();
      removeEventListener('message', hear);
    };
  }, [active]);
  useEffect(() => {
    if (active) post(stateMessage(lab, state.phase.name, state.step));
  }, [active, state.phase.name]);
  useEffect(() => {
    if (active) post(metricsMessage(lab, state.step, plain(state.quality)));
  }, [active, state.quality]);
}

const post = (message: object) => window.parent.postMessage(message, '*');

function fits(about: About, name: string, value: unknown): boolean {
  const knob = Object.hasOwn(about.knobs, name) ? about.knobs[name]! : undefined;
  if (!knob) return false;
  if (knob.kind === 'number') return typeof value === 'number' && value >= knob.min && value <= knob.max;
  if (knob.kind === 'switch') return typeof value === 'boolean';
  return knob.options.some((option) => option.value === value);
}
