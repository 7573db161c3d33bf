import { Chevron } from '../parts/icons';
import { Typed } from '../parts/Typed';
import { highest, knots, type Heights } from './stretch';

interface Props {
  readonly heights: Heights;
  readonly onMove: (knot: number, height: number) => void;
  readonly onTell: (text: string) => void;
}

/** The heights of the curve as numbers. */
export const ByNumber = ({ heights, onMove, onTell }: Props) => (
  <details class="describe">
    <summary>
      <Chevron />
      Set the heights by number
    </summary>
    <div class="heights">
      {Array.from({ length: knots }, (_, i) => (
        <label key={i}>
          <span>y at x = {(i / (knots - 1)).toFixed(2)}</span>{' '}
          <Typed
            class="field"
            min={0}
            max={highest}
            step={0.01}
            value={+heights[i]!.toFixed(2)}
            onCommit={(text) =>
              Number.isFinite(Number(text)) && text.trim() !== ''
                ? onMove(i, Number(text))
                : onTell(`“${text}” is not a number: the height stays ${heights[i]!.toFixed(2)}.`)
            }
          />
        </label>
      ))}
    </div>
  </details>
);
