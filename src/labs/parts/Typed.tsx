import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

interface Props extends Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'value' | 'onInput' | 'onChange'> {
  readonly value: number;
  readonly onCommit: (text: string) => void;
}

/** A number field that keeps what is being typed while the lab around it is drawn anew; Enter or leaving it commits. */
export function Typed({ value, onCommit, ...rest }: Props) {
  const [draft, setDraft] = useState<string>();
  return (
    <input
      {...rest}
      type="number"
      value={draft ?? value}
      onInput={(e) => setDraft(e.currentTarget.value)}
      onChange={(e) => {
        setDraft(undefined);
        onCommit(e.currentTarget.value);
      }}
    />
  );
}
