import { covered, covers } from './mask';
import { digitNamed } from './words';
import { Slider } from '../parts/Slider';

interface Props {
  readonly size: number;
  readonly known: Float32Array;
  readonly brush: 0 | 1;
  readonly asked: number | undefined;
  readonly w: number;
  readonly draws: number;
  readonly choice:
    | {
        readonly chosen: number;
        readonly labels: ArrayLike<number>;
        readonly onChoose: (i: number) => void;
      }
    | undefined;
  readonly onKnown: (known: Float32Array) => void;
  readonly onBrush: (brush: 0 | 1) => void;
  readonly onAsk: (asked: number | undefined) => void;
  readonly onW: (w: number) => void;
  readonly onDraws: (draws: number) => void;
  readonly onClear: (() => void) | undefined;
}

const same = (a: Float32Array, b: Float32Array) => a.every((value, i) => value === b[i]);

/** What is covered, and what is asked for. */
export function Controls({ size, known, brush, asked, w, draws, choice, ...on }: Props) {
  return (
    <>
      <div class="fill-covers" role="group" aria-label="Cover">
        {covers.map(([cover, label]) => (
          <button
            key={cover}
            type="button"
            class="btn slim"
            aria-pressed={same(known, covered(cover, size))}
            onClick={() => on.onKnown(covered(cover, size))}
          >
            {label}
          </button>
        ))}
        <button
          type="button"
          class="btn slim"
          aria-pressed={brush === 1}
          onClick={() => on.onBrush(brush === 1 ? 0 : 1)}
        >
          Brush uncovers
        </button>
      </div>
      <div class="knobs" role="group" aria-label="The digit, and what is asked for">
        {choice && (
          <Slider
            id="lab-10e-digit"
            label="Digit"
            max={choice.labels.length - 1}
            value={choice.chosen}
            shown={digitNamed(choice.labels[choice.chosen]!)}
            said={digitNamed(choice.labels[choice.chosen]!)}
            onValue={choice.onChoose}
          />
        )}
        <div class="knob">
          <label for="lab-10e-asked">
            <b>Class asked for</b>
          </label>
          <select
            id="lab-10e-asked"
            class="field"
            value={asked ?? 'none'}
            onChange={(e) => on.onAsk(e.currentTarget.value === 'none' ? undefined : +e.currentTarget.value)}
          >
            <option value="none">None</option>
            {Array.from({ length: 10 }, (_, i) => (
              <option key={i} value={i}>
                {i}
              </option>
            ))}
          </select>
        </div>
        {asked !== undefined && (
          <Slider id="lab-10e-w" label="Guidance w" max={4} value={w} onValue={on.onW} />
        )}
        <button type="button" class="btn slim" onClick={() => on.onDraws(draws + 1)}>
          Fill in anew
        </button>
        {on.onClear && (
          <button type="button" class="btn slim" onClick={on.onClear}>
            Clear the drawing
          </button>
        )}
      </div>
    </>
  );
}
