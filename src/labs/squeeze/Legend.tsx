interface Props {
  readonly clouds: boolean;
  /** Whether the classes of the data are known. */
  readonly names: boolean;
}

/** Shape and word beside each color. */
export const Legend = ({ clouds, names }: Props) => (
  <ul class="legend">
    <li>
      <svg viewBox="0 0 16 13" aria-hidden="true">
        {names ? (
          <text x="8" y="11" text-anchor="middle" font-size="12" font-weight="600" fill="var(--latent)">
            7
          </text>
        ) : (
          <path d="M8 1.5l5 5-5 5-5-5z" fill="var(--latent)" />
        )}
      </svg>
      {names ? 'code of a real 7' : 'code of a real picture'}
    </li>
    {clouds && (
      <li>
        <svg viewBox="0 0 16 13" aria-hidden="true">
          <ellipse cx="8" cy="6.5" rx="7" ry="5" fill="var(--latent)" opacity="0.3" />
        </svg>
        its cloud
      </li>
    )}
    {clouds && (
      <li>
        <svg viewBox="0 0 16 13" aria-hidden="true">
          <circle
            cx="8"
            cy="6.5"
            r="5"
            fill="none"
            stroke="var(--noise)"
            stroke-width="1.5"
            stroke-dasharray="1 3"
          />
        </svg>
        prior, one and two deviations
      </li>
    )}
    <li>
      <svg viewBox="0 0 16 13" aria-hidden="true">
        <circle cx="8" cy="6.5" r="3.5" fill="none" stroke="var(--generated)" stroke-width="2" />
        <path d="M8 0v3M8 10v3M1.5 6.5h3M11.5 6.5h3" stroke="var(--generated)" stroke-width="2" />
      </svg>
      the cross: decoded in its own picture
    </li>
  </ul>
);
