import { useRef } from 'preact/hooks';
import { scheduleNamed, steps, type Heights, type Name } from './words';

interface Props {
  readonly id: string;
  readonly name: Name;
  readonly heights: Heights;
  readonly t: number;
  readonly onHeight: (knot: number, height: number) => void;
}

/** SVG units. */
const box = { left: 38, top: 12, width: 246, height: 150 };
const px = (t: number) => box.left + (t / steps) * box.width;
const py = (left: number) => box.top + (1 - left) * box.height;
const path = (values: readonly number[]) =>
  values.map((left, t) => `${t ? 'L' : 'M'}${px(t).toFixed(1)} ${py(left).toFixed(1)}`).join('');

/** How much of the data is left at every level, for each schedule; the chosen one stands out, and one's own has handles. */
export function Schedule({ id, name, heights, t, onHeight }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const heightAt = (e: PointerEvent) => {
    const frame = svg.current!.getBoundingClientRect();
    const y = ((e.clientY - frame.top) / frame.height) * 212;
    return 1 - (y - box.top) / box.height;
  };
  const press = (knot: number) => (e: KeyboardEvent) => {
    const step = e.shiftKey ? 0.1 : 0.02;
    const way = { ArrowUp: step, ArrowRight: step, ArrowDown: -step, ArrowLeft: -step }[e.key];
    const to = e.key === 'Home' ? 0 : e.key === 'End' ? 1 : way && heights[knot]! + way;
    if (to === undefined) return;
    e.preventDefault();
    onHeight(knot, to);
  };
  const shown: readonly Name[] = name === 'drawn' ? ['linear', 'cosine', 'drawn'] : ['linear', 'cosine'];
  return (
    <svg
      ref={svg}
      viewBox="0 0 300 212"
      role="group"
      aria-label="Share of the data’s variance left at each level, by schedule"
      class="schedule"
    >
      <rect
        x={box.left}
        y={box.top}
        width={box.width}
        height={box.height}
        fill="var(--stage)"
        stroke="var(--control-border)"
      />
      {[0, 0.5, 1].map((left) => (
        <text key={left} x={box.left - 6} y={py(left) + 6} text-anchor="end" class="tick">
          {left}
        </text>
      ))}
      {[0, 50, 100].map((at) => (
        <text key={at} x={px(at)} y={box.top + box.height + 21} text-anchor="middle" class="tick">
          {at}
        </text>
      ))}
      <text x={px(50)} y={box.top + box.height + 43} text-anchor="middle" class="tick">
        noise level t
      </text>
      {shown.map((one) => (
        <path
          key={one}
          d={path(scheduleNamed(one, heights))}
          fill="none"
          stroke={one === name ? 'var(--model)' : 'var(--noise)'}
          stroke-width={one === name ? 3 : 1.75}
          stroke-dasharray={one === 'linear' ? '6 4' : undefined}
        />
      ))}
      <text x={px(21)} y={py(0.14)} text-anchor="end" class="tick">
        linear
      </text>
      <text x={px(62)} y={py(0.42)} class="tick">
        cosine
      </text>
      <path d={`M${px(t)} ${box.top}v${box.height}`} stroke="var(--ink)" stroke-width="1.25" />
      <circle
        cx={px(t)}
        cy={py(scheduleNamed(name, heights)[t]!)}
        r="5"
        fill="var(--ink)"
        stroke="var(--halo)"
        stroke-width="2"
      />
      {name === 'drawn' &&
        heights.map((left, i) => (
          <g
            key={i}
            role="slider"
            tabIndex={0}
            class="handle"
            id={`${id}-knot${i}`}
            aria-label={`Data left at level ${20 * (i + 1)}`}
            aria-orientation="vertical"
            aria-valuemin={0}
            aria-valuemax={1}
            aria-valuenow={left}
            onKeyDown={press(i)}
            onPointerDown={(e) => {
              e.currentTarget.setPointerCapture(e.pointerId);
              e.currentTarget.focus();
            }}
            onPointerMove={(e) => e.buttons & 1 && onHeight(i, heightAt(e))}
          >
            <circle cx={px(20 * (i + 1))} cy={py(left)} r="20" fill="transparent" />
            <circle
              class="knob-ring"
              cx={px(20 * (i + 1))}
              cy={py(left)}
              r="11"
              fill="none"
              stroke="var(--focus)"
              stroke-width="2.5"
            />
            <circle
              cx={px(20 * (i + 1))}
              cy={py(left)}
              r="6.5"
              fill="var(--model)"
              stroke="var(--halo)"
              stroke-width="2"
            />
          </g>
        ))}
    </svg>
  );
}
