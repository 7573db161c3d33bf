import { useEffect, useMemo, useState } from 'preact/hooks';
import { Stream } from '../../math/stream';
import type { Outcome } from './apart';
import { Editor } from './Editor';
import { findingOf, wanted } from './finding';
import { Found } from './Found';
import { judge } from './judge';
import { regionOf } from './listing';
import { repairs, text } from './program';
import source from './program.ts?raw';
import { useOwnProgram } from './useOwnProgram';

const runs = 1000;
const own = 'own';
const choices = [...repairs, { id: own, label: 'Your own' }];

interface Props {
  readonly id: string;
  readonly seed: number;
  /** Hidden, it says nothing. */
  readonly shown: boolean;
  /** The picture in words. */
  readonly onWords: (words: string) => void;
}

/** A program that crashes more often than not, what could be done about it, and room to do better. */
export function Program({ id, seed, shown, onWords }: Props) {
  const [chosen, choose] = useState('printed');
  const [found, setFound] = useState<Readonly<Record<string, Outcome>>>({});
  const printed = useMemo(() => regionOf(source, 'printed'), []);
  const { mine, kept, outcome, busy, take, run } = useOwnProgram(printed, chosen === own);
  const repair = repairs.find((one) => one.id === chosen);
  const outcomes: Readonly<Record<string, Outcome | undefined>> = { ...found, [own]: outcome };
  const crashedOf = (name: string) => {
    const one = outcomes[name];
    return one && 'judged' in one ? one.judged.crashed : undefined;
  };
  const go = () => {
    const its = Stream.seedOf(seed, chosen);
    if (!repair) void run(runs, its);
    else setFound({ ...found, [chosen]: { judged: judge(repair.run, runs, new Stream(its)) } });
  };
  useEffect(() => {
    if (!shown) return;
    const rows = choices.flatMap(({ id: name, label }) => {
      const one = outcomes[name];
      if (!one) return [];
      if ('refused' in one) return [`“${label}”: ${one.refused.says}`];
      const { crashed } = one.judged;
      const repaired = findingOf(one.judged).repaired ? ', and it is repaired' : '';
      return [`“${label}”: ${crashed} of ${runs} runs crashed${repaired}.`];
    });
    onWords(
      rows.length > 0
        ? rows.join(' ')
        : 'A program, four repairs to choose from, and room for your own. None was run yet.',
    );
  }, [found, outcome, shown]);
  return (
    <div class="program" role="group" aria-label="A program that crashes">
      <p class="ask">
        It has read one line, “{text}”, and writes ten words after the first, each one that followed the word
        before. Run it a thousand times. Then choose a repair, or write your own, and run that.
      </p>
      <div class="program-room">
        <fieldset class="program-choices">
          <legend>The program</legend>
          {choices.map(({ id: name, label }) => {
            const crashed = crashedOf(name);
            return (
              <label key={name}>
                <input
                  type="radio"
                  name={`${id}-repair`}
                  value={name}
                  checked={chosen === name}
                  onChange={() => choose(name)}
                />
                <span>{label}</span>
                <output data-metric={`crashed-${name}`} data-value={crashed} aria-live="off">
                  {crashed === undefined ? '' : `${Math.round((100 * crashed) / runs)}% crash`}
                </output>
              </label>
            );
          })}
        </fieldset>
        {repair ? (
          <pre class="program-code" tabIndex={0} aria-label={`The code: ${repair.label}`}>
            <code>{regionOf(source, chosen)}</code>
          </pre>
        ) : (
          <Editor id={id} printed={printed} mine={mine} kept={kept} onTake={take} />
        )}
        <div class="program-run">
          <button type="button" class="btn primary" aria-disabled={busy} onClick={() => busy || go()}>
            {busy ? 'Running…' : 'Run it 1,000 times'}
          </button>
          {!repair && <p class="small">{wanted}</p>}
        </div>
      </div>
      <div role="status">
        {outcomes[chosen] && <Found outcome={outcomes[chosen]} says={repair?.says} code={mine.code} />}
      </div>
    </div>
  );
}
