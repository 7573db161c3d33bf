/** 18 px line icons; decorative, since every button says its name. */
const paths = {
  play: ['fill', 'M5 3.2v11.6l9.6-5.8z'],
  pause: ['fill', 'M4.5 3.5h3v11h-3zM10.5 3.5h3v11h-3z'],
  step: ['', 'M4.5 4v10l6.5-5zM13.5 4v10'],
  reset: ['', 'M4.2 9a4.8 4.8 0 1 0 1.5-3.5M3.8 2.8v3.4h3.4'],
  link: [
    '',
    'M7.5 10.5l3-3M8 5.5l1.6-1.6a3.2 3.2 0 0 1 4.5 4.5L12.5 10M10 12.5l-1.6 1.6a3.2 3.2 0 0 1-4.5-4.5L5.5 8',
  ],
  full: ['', 'M3 7V3h4M11 3h4v4M15 11v4h-4M7 15H3v-4'],
  warn: ['', 'M9 2.5L16 15H2zM9 7v4M9 13v.2'],
  info: ['', 'M9 2a7 7 0 1 0 0 14A7 7 0 0 0 9 2zM9 8.2v4.2M9 5.4v.2'],
  right: ['', 'M9 2a7 7 0 1 0 0 14A7 7 0 0 0 9 2zM5.8 9.2l2.2 2.3 4.2-4.8'],
  wrong: ['', 'M9 2a7 7 0 1 0 0 14A7 7 0 0 0 9 2zM6.4 6.4l5.2 5.2M11.6 6.4l-5.2 5.2'],
  more: [
    'fill',
    'M4 7.4a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2zM9 7.4a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2zM14 7.4a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2z',
  ],
} as const;

export function Icon({ name }: { name: keyof typeof paths }) {
  const [kind, d] = paths[name];
  return (
    <svg class={`icon ${kind}`.trim()} viewBox="0 0 18 18" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}

export const Chevron = () => (
  <svg class="chev" viewBox="0 0 14 14" aria-hidden="true">
    <path d="M5 2.5L9.5 7 5 11.5" />
  </svg>
);
