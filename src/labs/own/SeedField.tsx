interface Props {
  /** Of the lab's root. */
  readonly id: string;
  readonly seed: number;
  readonly onSeed: (seed: number) => void;
}
const most = 999_999;

/** What is not a whole number from 0 to 999,999 becomes the nearest one. */
export const SeedField = ({ id, seed, onSeed }: Props) => (
  <div class="knob wide">
    <label for={`${id}-seed`}>
      <b>Random seed</b>
    </label>
    <input
      id={`${id}-seed`}
      class="field"
      type="number"
      min={0}
      max={most}
      value={seed}
      onChange={(e) => onSeed(Math.max(0, Math.min(most, Math.round(+e.currentTarget.value) || 0)))}
    />
  </div>
);
