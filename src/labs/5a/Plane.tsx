import { useRef } from 'preact/hooks';
import { edge, type Vector } from './attend';

export interface Arrow {
  readonly name: string;
  readonly at: Vector;
  readonly kind: 'query' | 'key' | 'value' | 'mixed';
  /** 0 .. 1: how strong it is drawn. */
  readonly weight?: number;
  readonly onMove?: (to: Vector) => void;
}

const size = 300;
const px = (x: number) => ((x + edge) / (2 * edge)) * size;
const py = (y: number) => size - px(y);

const ways: Readonly<Record<string, Vector | undefined>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** A name stands beyond its tip, away from the middle; those that lie among others, below it. */
function placed({ kind }: Arrow, x: number, y: number) {
  const left = x > size - 40 || (x < size / 2 && x > 40);
  const below = y < 20 || y > size / 2 || kind === 'query' || kind === 'mixed';
  return {
    x: x + (left ? -10 : 10),
    y: below ? y + 19 : y - 8,
    'text-anchor': left ? 'end' : 'start',
  } as const;
}

/** Arrows from the middle of a plane; those that can be moved are dragged by their tips, or moved by arrow keys. */
export function Plane({ title, arrows }: { readonly title: string; readonly arrows: readonly Arrow[] }) {
  const svg = useRef<SVGSVGElement>(null);
  const within = (v: number) => Math.max(-edge, Math.min(edge, Math.round(v * 100) / 100));
  const placeOf = (e: PointerEvent): Vector => {
    const box = svg.current!.getBoundingClientRect();
    const x = ((e.clientX - box.left) / box.width) * 2 * edge - edge;
    const y = edge - ((e.clientY - box.top) / box.height) * 2 * edge;
    return [within(x), within(y)];
  };
  const press =
    ({ at, onMove }: Arrow) =>
    (e: KeyboardEvent) => {
      const way = ways[e.key];
      if (!way || !onMove) return;
      e.preventDefault();
      e.stopPropagation();
      const far = e.shiftKey ? 0.25 : 0.05;
      onMove([within(at[0] + far * way[0]), within(at[1] + far * way[1])]);
    };
  return (
    <figure class="plane">
      <figcaption class="view-title">{title}</figcaption>
      <svg ref={svg} viewBox={`0 0 ${size} ${size}`} role="group" aria-label={title}>
        <path d={`M0 ${size / 2}H${size}M${size / 2} 0V${size}`} class="axis" />
        {arrows.map((arrow, i) => {
          const [x, y] = [px(arrow.at[0]), py(arrow.at[1])];
          return (
            <g key={arrow.kind + i} class={`arrow ${arrow.kind}`} style={`--weight: ${arrow.weight ?? 1}`}>
              <line x1={size / 2} y1={size / 2} x2={x} y2={y} />
              <circle
                cx={x}
                cy={y}
                r={arrow.onMove ? 8 : 4}
                {...(arrow.onMove && {
                  tabIndex: 0,
                  role: 'img',
                  'aria-label': `${arrow.name}, at ${arrow.at[0]}, ${arrow.at[1]}. Arrow keys move it.`,
                  onKeyDown: press(arrow),
                  onPointerDown: (e: PointerEvent) =>
                    (e.currentTarget as Element).setPointerCapture(e.pointerId),
                  onPointerMove: (e: PointerEvent) => e.buttons & 1 && arrow.onMove!(placeOf(e)),
                })}
              />
              <text {...placed(arrow, x, y)}>{arrow.name}</text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
