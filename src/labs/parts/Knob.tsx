import { useState } from 'preact/hooks';
import type { Knob as KnobFacts, KnobValue, NumberKnob } from '../../models/model';
import { beside, round, sliderOf, warning } from '../state/knob-scale';
import { Icon } from './icons';
import { Select } from './Select';
import { Typed } from './Typed';

interface Props {
  readonly id: string;
  readonly knob: KnobFacts;
  readonly value: KnobValue;
  /** It waits for Reset. */
  readonly waits: boolean;
  readonly onSet: (value: KnobValue) => void;
}

export function Knob({ id, knob, value, waits, onSet }: Props) {
  const chip = waits && <span class="waits">applies on Reset</span>;
  if (knob.kind === 'number')
    return <NumberField id={id} knob={knob} value={value as number} chip={chip} onSet={onSet} />;
  if (knob.kind === 'choice') {
    return (
      <Select
        id={id}
        label={knob.label}
        hint={chip}
        help={knob.help}
        options={knob.options.map(({ value, label }) => [value, label])}
        value={value as string}
        onPick={onSet}
      />
    );
  }
  return (
    <div class="knob wide">
      <label class="switch" title={knob.help}>
        <input type="checkbox" checked={value === true} onChange={(e) => onSet(e.currentTarget.checked)} />
        <b>{knob.label}</b> {chip}
      </label>
    </div>
  );
}

interface NumberProps {
  readonly id: string;
  readonly knob: NumberKnob;
  readonly value: number;
  readonly chip: false | preact.JSX.Element;
  readonly onSet: (value: number) => void;
}

/** A slider and its twin for exact numbers. Shift and an arrow: a tenth of a step. */
function NumberField({ id, knob, value, chip, onSet }: NumberProps) {
  const slider = sliderOf(knob);
  const [refused, refuse] = useState('');
  const flag = warning(knob, value);
  const unit = knob.unit ? ` ${knob.unit}` : '';
  const meaning = beside(knob, value);
  const fine = (e: KeyboardEvent) => {
    const way = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[e.key];
    if (!e.shiftKey || !way) return;
    e.preventDefault();
    const next = knob.scale === 'log' ? round(value * 1.01 ** way) : value + way * knob.step;
    onSet(Math.min(knob.max, Math.max(knob.min, +next.toPrecision(6))));
  };
  const type = (text: string) => {
    const wanted = Number(text);
    if (text.trim() === '' || !Number.isFinite(wanted)) return refuse('This is not a number.');
    if (wanted < knob.min || wanted > knob.max) return refuse(`From ${knob.min} to ${knob.max}, please.`);
    refuse('');
    onSet(wanted);
  };
  return (
    <div class="knob">
      <label for={id} title={knob.help}>
        <b>{knob.label}</b> {knob.unit && <span>{knob.unit}</span>} {chip}
      </label>
      <input
        type="range"
        id={id}
        min={slider.min}
        max={slider.max}
        step={slider.step}
        value={slider.at(value)}
        aria-valuetext={`${value}${unit}${meaning && `, ${meaning}`}`}
        onKeyDown={fine}
        onInput={(e) => onSet(slider.value(+e.currentTarget.value))}
      />
      <Typed
        class="exact"
        aria-label={`${knob.label}, exact value`}
        aria-invalid={refused ? true : undefined}
        aria-describedby={refused ? `${id}-refused` : undefined}
        min={knob.min}
        max={knob.max}
        step="any"
        value={value}
        onCommit={type}
      />
      {(refused || flag) && (
        <span class="flag" id={`${id}-refused`} role={refused ? 'alert' : undefined}>
          <Icon name="warn" />
          {refused || flag}
        </span>
      )}
    </div>
  );
}
