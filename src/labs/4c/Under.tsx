import type { UnderProps } from '../show';
import { coneOf, countHeard, placesOf } from './cone';
import { areNotes, rate } from '../sound/heard';
import { lookedAt } from './pictures';
import { Player } from './Player';
import { Slider } from '../parts/Slider';

/** The answer that is looked at, and the player. */
export function Under({ id, state, seen, hands }: UnderProps) {
  const at = lookedAt(seen);
  const { before, after } = countHeard(coneOf(seen.config, at));
  const notes = seen.symbols && areNotes(seen.symbols);
  const long = notes
    ? `${(before / 8).toFixed(before % 8 === 0 ? 0 : 1)} bars`
    : `${((1000 * before) / rate).toFixed(0)} milliseconds`;
  return (
    <>
      <div class="knobs" role="group" aria-label="The answer that is looked at">
        <Slider
          id={`${id}-reach`}
          label="Answer looked at"
          max={placesOf(seen.config) - 1}
          value={at}
          shown={at + 1}
          said={`place ${at + 1}: it hears ${before} before it and ${after} from it on`}
          onValue={(to) => hands.give('reach', [to])}
        />
        <p class="small">
          It hears <output data-metric="hears">{before}</output> {notes ? 'eighths' : 'samples'} before it,{' '}
          {long}
          {after > 0 ? (
            <>
              , and <output data-metric="ahead">{after}</output> from itself on, which it should not.
            </>
          ) : (
            '.'
          )}
        </p>
      </div>
      <Player id={id} state={state} hands={hands} />
    </>
  );
}
