interface Props {
  readonly id: string;
  readonly prompt: string;
  readonly onPrompt: (prompt: string) => void;
  /** Undefined where it may not be pressed. */
  readonly label: string;
  readonly busy: boolean;
  readonly onGo: () => void;
  readonly seed: number;
  readonly onSeed: () => void;
}

/** Begin with, Write, another seed. */
export const Writing = ({ id, prompt, onPrompt, label, busy, onGo, seed, onSeed }: Props) => (
  <div class="writer-acts five-acts">
    <label for={`${id}-prompt`}>Begin with</label>
    <input
      id={`${id}-prompt`}
      class="field"
      type="text"
      maxLength={400}
      value={prompt}
      placeholder="a new line"
      onInput={(e) => onPrompt(e.currentTarget.value)}
    />
    <button type="button" class="btn primary" aria-disabled={busy} onClick={() => !busy && onGo()}>
      {label}
    </button>
    <button type="button" class="btn" onClick={onSeed}>
      Another seed ({seed})
    </button>
  </div>
);
