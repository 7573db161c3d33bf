import type { Smoothing } from '../../models/ngram/smoothing';
import { longestN, type Unit } from './counted';
import { Select } from '../text/Select';
import type { Settings } from './link';

interface Props {
  readonly id: string;
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}

const smoothings: readonly (readonly [Smoothing, string])[] = [
  ['none', 'None: the counts alone'],
  ['add-one', 'Add one to every count'],
  ['back-off', 'Back off where nothing was seen'],
  ['witten-bell', 'Mix all lengths (Witten-Bell)'],
];
const units: readonly (readonly [Unit, string])[] = [
  ['words', 'Words'],
  ['letters', 'Letters'],
];

/** What is counted, how far it looks back, and what it does where the counts are thin. */
export const Choices = ({ id, settings, onChange }: Props) => (
  <div class="knobs" role="group" aria-label="Settings">
    <Select
      id={`${id}-unit`}
      label="Count"
      options={units}
      value={settings.unit}
      onPick={(unit) => onChange({ unit })}
    />
    <Slider
      id={`${id}-n`}
      label="n"
      help={settings.n === 1 ? 'looks back on nothing' : `looks back on ${settings.n - 1} before it`}
      min={1}
      max={longestN}
      step={1}
      value={settings.n}
      onInput={(n) => onChange({ n })}
    />
    <Select
      id={`${id}-smoothing`}
      label="Smoothing"
      options={smoothings}
      value={settings.smoothing}
      onPick={(smoothing) => onChange({ smoothing })}
    />
    <Heat id={id} settings={settings} onChange={onChange} />
  </div>
);

/** Temperature alone: for an author that counts nothing. */
export const Heat = ({ id, settings, onChange }: Props) => (
  <Slider
    id={`${id}-heat`}
    label="Temperature"
    help={
      settings.temperature === 0 ? 'always the likeliest' : settings.temperature === 1 ? 'as expected' : ''
    }
    min={0}
    max={2}
    step={0.1}
    value={settings.temperature}
    onInput={(temperature) => onChange({ temperature })}
  />
);

interface SliderProps {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  readonly onInput: (value: number) => void;
}

const Slider = ({ id, label, help, min, max, step, value, onInput }: SliderProps) => (
  <div class="knob">
    <label for={id}>
      <b>{label}</b> {help}
    </label>
    <input
      type="range"
      id={id}
      min={min}
      max={max}
      step={step}
      value={value}
      aria-valuetext={`${value}${help && `; ${help}`}`}
      onInput={(e) => onInput(+e.currentTarget.value)}
    />
    <output>{value}</output>
  </div>
);
