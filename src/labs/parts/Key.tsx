import type { ComponentChildren } from 'preact';

/** Shape beside color: each mark of a picture is told apart by both. */
const marks = {
  /** A real point. */
  real: () => <circle cx="8" cy="6.5" r="4.2" fill="var(--real)" />,
  /** A generated point. */
  generated: () => <path d="M8 1.4l5 9.6H3z" fill="var(--generated)" />,
  /** An arrow that a network computes. */
  arrow: () => <Arrow hue="model" />,
  /** The arrow that it should compute. */
  'exact arrow': () => <Arrow hue="real" />,
  /** The way of a sample. */
  path: () => <path d="M1 11c4-1 6-8 14-9" fill="none" stroke="var(--model)" stroke-width="1.6" />,
  /** All codes of one number, decoded. */
  curve: () => <path d="M1 11C4 0 12 0 15 11" fill="none" stroke="var(--latent)" stroke-width="1.5" />,
  sheet: () => <path d="M1 3h14M1 10h14M4 1v11M12 1v11" stroke="var(--latent)" stroke-width="1.3" />,
} as const;

/** One entry of a legend. */
export const Key = ({ mark, children }: { mark: keyof typeof marks; children: ComponentChildren }) => (
  <li>
    <svg viewBox="0 0 16 13" aria-hidden="true">
      {marks[mark]()}
    </svg>
    {children}
  </li>
);

function Arrow({ hue }: { hue: 'model' | 'real' }) {
  return (
    <>
      <path d="M1 6.5h10" stroke={`var(--${hue})`} stroke-width="2" />
      <path d="M10 2.8l5 3.7-5 3.7z" fill={`var(--${hue})`} />
    </>
  );
}
