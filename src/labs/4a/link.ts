import { longestN } from './counted';
import type { Smoothing } from '../../models/ngram/smoothing';
import type { Unit } from '../text/expectation';

export const tabs = ['counts', 'rules', 'network', 'program'] as const;
export type Tab = (typeof tabs)[number];

/** All that decides what is written. */
export interface Settings {
  readonly tab: Tab;
  readonly corpus: string;
  readonly unit: Unit;
  readonly n: number;
  readonly smoothing: Smoothing;
  readonly temperature: number;
  readonly seed: number;
}

export const first: Settings = {
  tab: 'counts',
  corpus: 'course',
  unit: 'words',
  n: 2,
  smoothing: 'back-off',
  temperature: 1,
  seed: 7,
};

const smoothings: readonly Smoothing[] = ['none', 'add-one', 'back-off', 'witten-bell'];
const corpora = ['course', 'towns', 'dinosaurs', 'elements'];

export function linkOf(id: string, s: Settings): string {
  const named = { t: s.tab, d: s.corpus, u: s.unit, n: s.n, s: s.smoothing, te: s.temperature, seed: s.seed };
  return `#${id}?${new URLSearchParams(Object.entries(named).map(([key, value]) => [key, `${value}`])).toString()}&v=1`;
}

/** What a link says, as far as it makes sense. -> undefined where it is about something else */
export function readLink(
  id: string,
  hash: string,
): { settings: Settings; problems: readonly string[] } | undefined {
  const [target, text] = hash.replace(/^#/, '').split('?');
  if (target !== id || text === undefined) return undefined;
  const link = new URLSearchParams(text);
  const problems: string[] = [];
  const read = <T>(key: string, parse: (said: string) => T | undefined, otherwise: T): T => {
    const said = link.get(key);
    if (said === null) return otherwise;
    const found = parse(said);
    if (found === undefined) problems.push(`‘${key}=${said}’ is nothing that this lab knows.`);
    return found ?? otherwise;
  };
  const among =
    <T extends string>(all: readonly T[]) =>
    (said: string) =>
      all.find((one) => one === said);
  const between = (low: number, high: number, whole: boolean) => (said: string) => {
    const value = said.trim() === '' ? NaN : Number(said);
    return value >= low && value <= high && (!whole || Number.isInteger(value)) ? value : undefined;
  };
  return {
    problems,
    settings: {
      tab: read('t', among(tabs), first.tab),
      corpus: read('d', among(corpora), first.corpus),
      unit: read('u', among(['words', 'letters'] as const), first.unit),
      n: read('n', between(1, longestN, true), first.n),
      smoothing: read('s', among(smoothings), first.smoothing),
      temperature: read('te', between(0, 2, false), first.temperature),
      seed: read('seed', between(0, 999_999, true), first.seed),
    },
  };
}
