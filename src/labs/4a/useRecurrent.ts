import { useEffect, useRef, useState } from 'preact/hooks';
import { readSettings } from '../state/settings';
import { browserStorage, openStore } from '../state/store';
import type { Connect } from '../useLab';
import { Recurrent } from './recurrent';
import type { Chosen } from '../text/chosen';

/** Steps from one end of the training to the next. */
export const span = 1000;

export const endAfter = (step: number): number => span * (1 + Math.floor(step / span));

export interface Progress {
  readonly phase: 'idle' | 'loading' | 'training' | 'ready' | 'error';
  readonly step: number;
  readonly failed: string;
  readonly heldOut?: number;
  readonly bestNgram?: number;
}

const idle: Progress = { phase: 'idle', step: 0, failed: '' };

/** A network behind a Train button: trained in the worker, looked at until it has taken its steps. */
export function useRecurrent(chosen: Chosen, seed: number, connect: Connect | undefined) {
  const [progress, setProgress] = useState<Progress>(idle);
  const network = useRef<Recurrent>();
  const until = useRef(0);
  const close = () => {
    network.current?.close();
    network.current = undefined;
  };
  useEffect(() => close, []);
  const end = (why: string) => {
    network.current = undefined;
    setProgress((before) => ({ ...before, phase: 'error', failed: why }));
  };
  const train = async () => {
    try {
      let { step } = progress;
      if (!network.current) {
        setProgress({ ...idle, phase: 'loading' });
        step = 0;
        const { backend } = readSettings(openStore(browserStorage()));
        const client = await (connect ?? (async () => (await import('../../engine/client')).pageClient))();
        network.current = await Recurrent.open(client, chosen, seed, backend, end);
      }
      const mine = network.current;
      until.current = endAfter(step);
      setProgress((before) => ({ ...before, phase: 'training', failed: '' }));
      mine.train(until.current);
      while (step < until.current) {
        const found = await mine.measure();
        if (network.current !== mine) return;
        ({ step } = found);
        setProgress((before) => ({ ...before, ...found }));
        await new Promise((rested) => setTimeout(rested, 150));
      }
      setProgress((before) => ({ ...before, phase: 'ready' }));
    } catch (error) {
      end(error instanceof Error ? error.message : String(error));
    }
  };
  /** Ends the press at the step it has come to. */
  const stop = () => {
    until.current = 0;
    network.current?.pause();
  };
  return { progress, network, train, stop };
}
