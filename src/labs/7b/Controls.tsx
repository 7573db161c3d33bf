import { stops } from './walk';
import { Slider } from '../parts/Slider';
import { Select } from '../parts/Select';

interface Props {
  readonly ends: readonly [number, number];
  /** Pictures to choose from. */
  readonly count: number;
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
export function Controls({ ends, count, stop, bit, attributes, from, to, onEnds, onStop, onBit }: Props) {
  const [a, b] = ends;
  return (
    <div class="knobs" role="group" aria-label="The walk">
      <Slider
        id="lab-7b-from"
        label="From"
        max={count - 1}
        value={a}
        shown={from}
        said={from}
        onValue={(i) => onEnds([i, b])}
      />
      {bit === undefined && (
        <Slider
          id="lab-7b-to"
          label="To"
          max={count - 1}
          value={b}
          shown={to}
          said={to}
          onValue={(i) => onEnds([a, i])}
        />
      )}
      <Slider
        id="lab-7b-stop"
        label="Stop"
        max={stops - 1}
        value={stop}
        shown={`${stop + 1} of ${stops}`}
        said={`${stop + 1} of ${stops}`}
        onValue={onStop}
      />
      {attributes.length > 0 && (
        <Select
          id="lab-7b-way"
          label="Way"
          options={[
            ['', 'to the other face'],
            ...attributes.map((attribute, i) => [String(i), `along “${attribute}”`] as const),
          ]}
          value={String(bit ?? '')}
          onPick={(way) => onBit(way === '' ? undefined : +way)}
        />
      )}
    </div>
  );
}
