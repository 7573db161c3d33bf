import { useEffect, useRef, useState } from 'preact/hooks';
import { readSettings } from '../state/settings';
import { browserStorage, openStore } from '../state/store';
import type { Connect } from '../useLab';
import { Recurrent } from './recurrent';
import type { Chosen } from '../text/chosen';

/** Steps of one press. */
export const span = 1000;

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
      if (!network.current) {
        setProgress({ ...idle, phase: 'loading' });
        until.current = 0;
        const { backend } = readSettings(openStore(browserStorage()));
        const client = await (connect ?? (async () => (await import('../../engine/client')).pageClient))();
        network.current = await Recurrent.open(client, chosen, seed, backend, end);
      }
      const mine = network.current;
      until.current += span;
      setProgress((before) => ({ ...before, phase: 'training', failed: '' }));
      mine.train(until.current);
      for (let step = 0; step < until.current;) {
        const found = await mine.measure();
        if (network.current !== mine) return;
        step = found.step;
        setProgress((before) => ({ ...before, ...found }));
        await new Promise((rested) => setTimeout(rested, 150));
      }
      setProgress((before) => ({ ...before, phase: 'ready' }));
    } catch (error) {
      end(error instanceof Error ? error.message : String(error));
    }
  };
  return { progress, network, train };
}
