import { useEffect, useRef, useState } from 'preact/hooks';
import type { About } from '../../models/model';
import { readSettings } from '../state/settings';
import { browserStorage, openStore } from '../state/store';
import type { Connect } from '../useLab';
import { Trained } from './trained';

export type Phase = 'idle' | 'loading' | 'ready' | 'error';

/** Trained models behind a Start button: `files` are opened side by side, two at most. */
export function useTrained(about: About, connect: Connect | undefined) {
  const [phase, setPhase] = useState<Phase>('idle');
  const [failed, fail] = useState('');
  const models = useRef<readonly Trained[]>([]);
  const close = () => {
    for (const model of models.current) model.close();
    models.current = [];
  };
  useEffect(() => close, []);
  const end = (why: string) => {
    models.current = [];
    fail(why);
    setPhase('error');
  };
  /** -> the models in the order of `files`; none if that failed, which has been said */
  const start = async (...files: readonly string[]): Promise<readonly Trained[]> => {
    close();
    fail('');
    setPhase('loading');
    try {
      const { backend } = readSettings(openStore(browserStorage()));
      const client = await (connect ?? (async () => (await import('../../engine/client')).pageClient))();
      const opened: Trained[] = [];
      for (const file of files) opened.push(await Trained.open(client, file, about, backend, end, opened[0]));
      models.current = opened;
      setPhase('ready');
      return opened;
    } catch (error) {
      end(error instanceof Error ? error.message : String(error));
      return [];
    }
  };
  return { phase, failed, models, start };
}
