import type { Smoothing } from '../../models/ngram/smoothing';
import { longestN } from './counted';
import { Select } from '../parts/Select';
import type { Settings } from './link';
import { Slider } from '../parts/Slider';
import type { Unit } from '../text/expectation';

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
      hint={lookingBack(settings.n)}
      min={1}
      max={longestN}
      value={settings.n}
      said={`${settings.n}; ${lookingBack(settings.n)}`}
      onValue={(n) => onChange({ n })}
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

const lookingBack = (n: number) => (n === 1 ? 'looks back on nothing' : `looks back on ${n - 1} before it`);

/** Temperature alone: for an author that counts nothing. */
export function Heat({ id, settings, onChange }: Props) {
  const { temperature } = settings;
  const meaning = temperature === 0 ? 'always the likeliest' : temperature === 1 ? 'as expected' : '';
  return (
    <Slider
      id={`${id}-heat`}
      label="Temperature"
      hint={meaning}
      max={2}
      step={0.1}
      value={temperature}
      said={`${temperature}${meaning && `; ${meaning}`}`}
      onValue={(to) => onChange({ temperature: to })}
    />
  );
}
