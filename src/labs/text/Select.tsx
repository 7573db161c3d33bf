interface Props<T extends string> {
  readonly id: string;
  readonly label: string;
  readonly options: readonly (readonly [T, string])[];
  readonly value: T;
  readonly onPick: (value: T) => void;
}

/** A choice among a few, with its name above. */
export const Select = <T extends string>({ id, label, options, value, onPick }: Props<T>) => (
  <div class="knob wide">
    <label for={id}>
      <b>{label}</b>
    </label>
    <select id={id} class="field" value={value} onChange={(e) => onPick(e.currentTarget.value as T)}>
      {options.map(([name, text]) => (
        <option key={name} value={name}>
          {text}
        </option>
      ))}
    </select>
  </div>
);
