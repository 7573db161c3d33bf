import { useEffect, useState } from 'preact/hooks';
import { Stream } from '../../math/stream';
import { regionOf } from './listing';
import { repairs, tally, text, type Tally } from './program';
import source from './program.ts?raw';

const runs = 1000;

interface Props {
  readonly id: string;
  readonly seed: number;
  /** The picture in words. */
  readonly onWords: (words: string) => void;
}

/** A program that crashes more often than not, and what could be done about it. */
export function Program({ id, seed, onWords }: Props) {
  const [chosen, choose] = useState('printed');
  const [tallies, setTallies] = useState<Readonly<Record<string, Tally>>>({});
  const repair = repairs.find((one) => one.id === chosen)!;
  const found = tallies[chosen];
  const run = () =>
    setTallies({ ...tallies, [chosen]: tally(repair, runs, new Stream(Stream.seedOf(seed, chosen))) });
  useEffect(() => {
    const rows = repairs.flatMap(({ id: name, label }) =>
      tallies[name] ? [`“${label}”: ${tallies[name].crashed} of ${runs} runs crashed`] : [],
    );
    onWords(
      rows.length > 0
        ? `${rows.join('; ')}.`
        : 'A program and four repairs to choose from. None was run yet.',
    );
  }, [tallies]);
  return (
    <div class="program" role="group" aria-label="A program that crashes">
      <p class="ask">
        It has read one line, “{text}”, and writes ten words after the first, each one that followed the word
        before. Run it a thousand times. Then choose a repair, and run that.
      </p>
      <div class="program-room">
        <fieldset class="program-choices">
          <legend>The program</legend>
          {repairs.map(({ id: name, label }) => (
            <label key={name}>
              <input
                type="radio"
                name={`${id}-repair`}
                value={name}
                checked={chosen === name}
                onChange={() => choose(name)}
              />
              <span>{label}</span>
              <output data-metric={`crashed-${name}`} data-value={tallies[name]?.crashed} aria-live="off">
                {tallies[name] ? `${Math.round((100 * tallies[name].crashed) / runs)}% crash` : ''}
              </output>
            </label>
          ))}
          <button type="button" class="btn primary" onClick={run}>
            Run it 1,000 times
          </button>
        </fieldset>
        <pre class="program-code" tabIndex={0} aria-label={`The code: ${repair.label}`}>
          <code>{regionOf(source, chosen)}</code>
        </pre>
      </div>
      <div role="status">
        {found && (
          <p class="ask">
            <b>
              {found.crashed.toLocaleString('en-US')} of {runs.toLocaleString('en-US')} runs crashed.
            </b>{' '}
            {repair.says}
            {found.texts[0] && ` One that came to an end: “${found.texts[0]}”.`}
          </p>
        )}
      </div>
    </div>
  );
}
