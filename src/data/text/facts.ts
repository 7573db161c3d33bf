/** Made-up facts about made-up people, with holes: of some of them the text never says where they live. */
import { Stream } from '../../math/stream';

export interface Person {
  readonly name: string;
  /** Absent where the text says nothing of it. */
  readonly home?: string;
  readonly plays: string;
}

export const homes = ['athens', 'berlin', 'cairo', 'delhi', 'lima', 'oslo'] as const;
const instruments = ['drum', 'flute', 'harp', 'piano', 'viola'] as const;
const names =
  'anna boris clara david emil frida gus hana ivan jane karl lena milo nora otto paula rosa sven tara viktor walter xenia yusuf zoe'.split(
    ' ',
  );
/** Of so many the text says what they play, and not where they live. */
const holes = 6;

/** The same every time: who lives where is drawn, and fits no rule that could be learned. */
export const people: readonly Person[] = (() => {
  const rng = new Stream(3);
  const drawn = shuffle(
    names.map((_, i) => homes[i % homes.length]!),
    rng,
  );
  const told = names.map((name, i) => ({
    name,
    home: drawn[i]!,
    plays: instruments[rng.integer(instruments.length)]!,
  }));
  shuffle(told, rng);
  const silent = told.slice(0, holes).map(({ name, plays }): Person => ({ name, plays }));
  return [...told.slice(holes), ...silent];
})();

/** What the question about a person begins with. */
export const ask = (name: string) => `${name} lives in`;
/** How the text says that nobody knows. */
export const unknownHome = 'nowhere known';
/** Of so many gaps a text may say that nobody knows. */
export const admitted = 3;
/** How often each fact is told. */
const told = 8;

/** Every fact as a line, told several times in an order of chance. `admits`: of so many of those without a home it says that nobody knows. */
export function factsText(admits = 0): string {
  const rng = new Stream(4);
  const silent = people.filter(({ home }) => home === undefined).slice(0, admits);
  const lines = people.flatMap(({ name, home, plays }) => [
    ...(home ? [`${ask(name)} ${home}`] : []),
    `${name} plays the ${plays}`,
  ]);
  const all = [...lines, ...silent.map(({ name }) => `${ask(name)} ${unknownHome}`)];
  const order = Array.from({ length: told }, () => shuffle([...all], rng)).flat();
  return `${order.join('\n')}\n`;
}

function shuffle<T>(items: T[], rng: Stream): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = rng.integer(i + 1);
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
  return items;
}
