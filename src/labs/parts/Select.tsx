import type { ComponentChildren } from 'preact';

interface Props<T extends string> {
  readonly id: string;
  readonly label: string;
  /** Beside the label. */
  readonly hint?: ComponentChildren;
  /** A sentence for whoever points at the label. */
  readonly help?: string | undefined;
  readonly options: readonly (readonly [T, string])[];
  readonly value: T;
  readonly onPick: (value: T) => void;
  /** What stands below it. */
  readonly children?: ComponentChildren;
}

/** A choice among a few, with its name above. */
export const Select = <T extends string>({
  id,
  label,
  hint,
  help,
  options,
  value,
  onPick,
  children,
}: Props<T>) => (
  <div class="knob wide">
    <label for={id} title={help}>
      <b>{label}</b> {hint}
    </label>
    <select id={id} class="field" value={value} onChange={(e) => onPick(e.currentTarget.value as T)}>
      {options.map(([name, text]) => (
        <option key={name} value={name}>
          {text}
        </option>
      ))}
    </select>
    {children}
  </div>
);
