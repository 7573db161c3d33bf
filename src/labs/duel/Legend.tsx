/** Shape and word beside each color. */
export const Legend = () => (
  <ul class="legend">
    <li>
      <svg viewBox="0 0 16 13" aria-hidden="true">
        <circle cx="8" cy="6.5" r="4.2" fill="var(--real)" />
      </svg>
      real
    </li>
    <li>
      <svg viewBox="0 0 16 13" aria-hidden="true">
        <path d="M8 1.4l5 9.6H3z" fill="var(--generated)" />
      </svg>
      generated
    </li>
    <li>
      <svg viewBox="0 0 16 13" aria-hidden="true">
        <path d="M1 6.5h10" stroke="var(--model)" stroke-width="2" />
        <path d="M10 2.8l5 3.7-5 3.7z" fill="var(--model)" />
      </svg>
      pull from D
    </li>
    <li>
      D says: generated
      <i class="ramp" aria-hidden="true" />
      real
    </li>
  </ul>
);
