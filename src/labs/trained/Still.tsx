import type { GlyphRow } from '../../viz/rows';

/** Shades that a still picture tells apart. */
const shades = 6;

interface Props {
  readonly class?: string | undefined;
  readonly label: string;
  readonly rows: readonly GlyphRow[];
  /** Pixels per side of one picture. */
  readonly size: number;
}

/** Rows of small pictures as part of the page: what is seen before the lab is awake, or without scripts. */
export const Still = ({ class: name, label, rows, size }: Props) => (
  <div class={`still ${name ?? ''}`} role="img" aria-label={label}>
    {rows.map(({ name: title, hue, images }) => {
      const columns = images.length / (size * size);
      const width = columns * (size + 1) - 1;
      return (
        <div key={title}>
          {title && <p style={{ color: `var(--${hue}-text)` }}>{title}</p>}
          <svg viewBox={`0 0 ${width} ${size}`} shape-rendering="crispEdges" aria-hidden="true">
            <path d={paper(columns, size)} fill="var(--stage)" />
            {Array.from({ length: shades - 1 }, (_, k) => (
              <path
                key={k}
                d={runs(images, columns, size, k + 1)}
                stroke={`var(--${hue})`}
                stroke-opacity={(k + 1) / (shades - 1)}
              />
            ))}
          </svg>
        </div>
      );
    })}
  </div>
);

const paper = (columns: number, size: number) =>
  Array.from({ length: columns }, (_, n) => `M${n * (size + 1)} 0h${size}v${size}h-${size}z`).join('');

/** Pixels of one shade, side by side ones as one stroke. */
function runs(images: Float32Array, columns: number, size: number, shade: number): string {
  let d = '';
  for (let y = 0; y < size; y++)
    for (let n = 0; n < columns; n++) {
      const is = (x: number) =>
        x < size &&
        Math.round((shades - 1) * Math.max(0, Math.min(1, images[(n * size + y) * size + x]!))) === shade;
      for (let x = 0; x < size; x++) {
        if (!is(x)) continue;
        const from = x;
        while (is(x + 1)) x++;
        d += `M${n * (size + 1) + from} ${y + 0.5}h${x + 1 - from}`;
      }
    }
  return d;
}
