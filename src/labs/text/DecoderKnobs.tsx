import type { Decoder } from '../../models/decoding/decoding';
import { Slider } from '../parts/Slider';

interface Props {
  readonly id: string;
  readonly decoder: Decoder;
  readonly onChange: (decoder: Decoder) => void;
}

const knobs = [
  {
    name: 'temperature',
    label: 'Temperature',
    min: 0,
    max: 2,
    step: 0.1,
    help: '0 always takes the likeliest',
  },
  { name: 'topK', label: 'Top k', min: 0, max: 20, step: 1, help: '0 allows all' },
  { name: 'topP', label: 'Top p', min: 0.05, max: 1, step: 0.05, help: '1 allows all' },
] as const;

/** How the next symbol is chosen. */
export const DecoderKnobs = ({ id, decoder, onChange }: Props) => (
  <div class="knobs" role="group" aria-label="How the next symbol is chosen">
    {knobs.map(({ name, label, min, max, step, help }) => (
      <Slider
        key={name}
        id={`${id}-${name}`}
        label={label}
        help={help}
        min={min}
        max={max}
        step={step}
        value={decoder[name]}
        said={`${decoder[name]}; ${help}`}
        onValue={(to) => onChange({ ...decoder, [name]: to })}
      />
    ))}
  </div>
);
