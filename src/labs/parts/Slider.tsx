import type { ComponentChildren } from 'preact';

interface Props {
  readonly id: string;
  readonly label: string;
  /** A few words beside the label. */
  readonly hint?: ComponentChildren;
  /** A sentence for whoever points at the label. */
  readonly help?: string | undefined;
  /** 0 where absent. */
  readonly min?: number;
  readonly max: number;
  /** 1 where absent. */
  readonly step?: number;
  readonly value: number;
  /** The value as it is written beside the slider. */
  readonly shown?: string | number;
  /** The value in words, for the ear. */
  readonly said?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly onValue: (value: number) => void;
}

/** A number to be dragged, beside what it is now. For the knobs of a model see Knob. */
export const Slider = ({ id, label, hint, help, min = 0, max, step = 1, value, onValue, ...rest }: Props) => (
  <div class="knob">
    <label for={id} title={help}>
      <b>{label}</b> {hint && <span>{hint}</span>}
    </label>
    <input
      type="range"
      id={id}
      min={min}
      max={max}
      step={step}
      value={value}
      disabled={rest.disabled}
      aria-valuetext={rest.said}
      onInput={(e) => onValue(+e.currentTarget.value)}
    />
    <output>{rest.shown ?? value}</output>
  </div>
);
