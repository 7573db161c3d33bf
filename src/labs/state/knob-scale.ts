import type { Knob, KnobValue, NumberKnob } from '../../models/model';

/** Positions of a logarithmic slider: 24 to a decade make 1, 2 and 5 reachable. */
const perDecade = 24;

export interface Slider {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Slider position of a value. */
  at(value: number): number;
  value(position: number): number;
}

/** Three significant digits, as a person would type it. */
export const round = (value: number): number => +value.toPrecision(3);

export function sliderOf(knob: NumberKnob): Slider {
  if (knob.scale !== 'log') {
    const { min, max, step } = knob;
    const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    return { min, max, step, at: (value) => value, value: (position) => +position.toFixed(digits) };
  }
  const last = Math.ceil(Math.log10(knob.max / knob.min) * perDecade);
  return {
    min: 0,
    max: last,
    step: 1,
    at: (value) => Math.round(Math.log10(value / knob.min) * perDecade),
    value: (position) =>
      position >= last ? knob.max : position <= 0 ? knob.min : nice(knob.min * 10 ** (position / perDecade)),
  };
}

/** Two digits, so that the slider stops at numbers one can say. */
const nice = (value: number) => +value.toPrecision(2);

/** "250 times the default", "a tenth of the default", "the default". */
export function beside(knob: NumberKnob, value: number): string {
  if (value === knob.default) return 'the default';
  if (knob.default <= 0 || value <= 0) return '';
  const times = value / knob.default;
  if (times >= 1.95) return `${+times.toPrecision(2)} times the default`;
  return times <= 0.55 ? `1/${+(1 / times).toPrecision(2)} of the default` : '';
}

/** What stands under a knob set far too high. */
export function warning(knob: NumberKnob, value: number): string | undefined {
  return knob.scale === 'log' && knob.default > 0 && value / knob.default >= 50
    ? `${Math.round(value / knob.default).toLocaleString('en-US')} times the default`
    : undefined;
}

/** A setting as a reader says it: "Hinge", "on", "0.004". */
export function printed(knob: Knob, value: KnobValue): string {
  if (knob.kind === 'switch') return value ? 'on' : 'off';
  if (knob.kind === 'choice')
    return knob.options.find((option) => option.value === value)?.label ?? `${value}`;
  return `${value}${knob.unit ? ` ${knob.unit}` : ''}`;
}
