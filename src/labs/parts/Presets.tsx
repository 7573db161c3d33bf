import type { Lab } from '../lab';

interface Props {
  readonly lab: Lab;
  readonly chosen: string | undefined;
  readonly onPreset: (id: string) => void;
}

/** Named by their outcome; the note says what to watch. */
export function Presets({ lab, chosen, onPreset }: Props) {
  const presets = Object.entries(lab.presets);
  if (presets.length < 2) return null;
  return (
    <div class="presets" role="group" aria-label="Presets">
      {presets.map(([id, { label }]) => (
        <button
          key={id}
          type="button"
          class="btn slim"
          aria-pressed={chosen === id}
          onClick={() => onPreset(id)}
        >
          {label}
        </button>
      ))}
      {chosen && <p class="small">{lab.presets[chosen]?.note}</p>}
    </div>
  );
}
