/** Verdicts always come as shape, word and color. */
const paths = {
  right: 'M5.8 9.2l2.2 2.3 4.2-4.7',
  wrong: 'M6.4 6.4l5.2 5.2M11.6 6.4l-5.2 5.2',
} as const;

export const Icon = ({ of }: { of: keyof typeof paths }) => (
  <svg class="icon" viewBox="0 0 18 18" aria-hidden="true">
    <circle cx="9" cy="9" r="7" />
    <path d={paths[of]} />
  </svg>
);
