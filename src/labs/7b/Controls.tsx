import { stops } from './walk';
import { choices } from './world';

interface Props {
  readonly ends: readonly [number, number];
  readonly stop: number;
  /** The attribute to walk along; undefined: to the other picture. */
  readonly bit: number | undefined;
  readonly attributes: readonly string[];
  /** What both ends are. */
  readonly from: string;
  readonly to: string;
  readonly onEnds: (ends: readonly [number, number]) => void;
  readonly onStop: (stop: number) => void;
  readonly onBit: (bit: number | undefined) => void;
}

/** From where, to where, how far. */
export function Controls({ ends, stop, bit, attributes, from, to, onEnds, onStop, onBit }: Props) {
  const [a, b] = ends;
  const slider = (label: string, value: number, last: number, text: string, on: (value: number) => void) => (
    <div class="knob">
      <label for={`lab-7b-${label}`}>
        <b>{label}</b>
      </label>
      <input
        type="range"
        id={`lab-7b-${label}`}
        min={0}
        max={last}
        step={1}
        value={value}
        aria-valuetext={text}
        onInput={(e) => on(+e.currentTarget.value)}
      />
      <output>{text}</output>
    </div>
  );
  return (
    <div class="knobs" role="group" aria-label="The walk">
      {slider('From', a, choices - 1, from, (i) => onEnds([i, b]))}
      {bit === undefined && slider('To', b, choices - 1, to, (i) => onEnds([a, i]))}
      {slider('Stop', stop, stops - 1, `${stop + 1} of ${stops}`, onStop)}
      {attributes.length > 0 && (
        <div class="knob wide">
          <label for="lab-7b-way">
            <b>Way</b>
          </label>
          <select
            id="lab-7b-way"
            class="field"
            value={bit ?? ''}
            onChange={(e) => onBit(e.currentTarget.value === '' ? undefined : +e.currentTarget.value)}
          >
            <option value="">to the other face</option>
            {attributes.map((attribute, i) => (
              <option key={attribute} value={i}>
                along “{attribute}”
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  );
}
