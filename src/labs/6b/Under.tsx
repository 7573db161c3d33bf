/** Shape and word beside each color. */
export const Under = () => (
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
      decoded from random codes
    </li>
    <li>
      <svg viewBox="0 0 16 13" aria-hidden="true">
        <path d="M1 11C4 0 12 0 15 11" fill="none" stroke="var(--latent)" stroke-width="1.5" />
      </svg>
      all codes, decoded
    </li>
  </ul>
);
