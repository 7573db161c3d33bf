import { useRef } from 'preact/hooks';
import { highest, knots, leastRise, type Bar, type Heights } from './stretch';

interface Props {
  readonly id: string;
  readonly heights: Heights;
  readonly bars: readonly Bar[];
  /** The bar that is pointed out. */
  readonly chosen: number;
  readonly onMove: (knot: number, height: number) => void;
  readonly onChoose: (bar: number) => void;
}

/** The square of the curve, and beside it the rooms of both histograms; SVG units. */
const square = { left: 40, top: 12, size: 240 };
const room = { gap: 12, size: 84 };
/** The names of places along x stand between the square and its bars. */
const named = 26;
const [right, bottom] = [square.left + square.size, square.top + square.size];
const [wide, high] = [right + room.gap + room.size + 4, bottom + named + room.size + 4];
/** A bar this high fills its room; higher ones are cut and say so. */
const fullHeight = 3;

const px = (x: number) => square.left + x * square.size;
const py = (y: number) => bottom - (y / highest) * square.size;
const long = (height: number) => (Math.min(height, fullHeight) / fullHeight) * room.size;

/** The curve with its handles, the histogram of x under it, the histogram of y beside it. */
export function Plot({ id, heights, bars, chosen, onMove, onChoose }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const heightAt = (e: PointerEvent) => {
    const box = svg.current!.getBoundingClientRect();
    const y = ((e.clientY - box.top) / box.height) * high;
    return ((bottom - y) / square.size) * highest;
  };
  const press = (knot: number) => (e: KeyboardEvent) => {
    const step = e.shiftKey ? 0.1 : 0.02;
    const way = {
      ArrowUp: step,
      ArrowRight: step,
      ArrowDown: -step,
      ArrowLeft: -step,
      PageUp: 0.2,
      PageDown: -0.2,
    }[e.key];
    const to = e.key === 'Home' ? 0 : e.key === 'End' ? highest : way && heights[knot]! + way;
    if (to === undefined) return;
    e.preventDefault();
    onMove(knot, to);
  };
  return (
    <svg
      ref={svg}
      viewBox={`0 0 ${wide} ${high}`}
      role="group"
      aria-label="The curve and its two histograms"
      class="stretch"
    >
      <rect
        x={square.left}
        y={square.top}
        width={square.size}
        height={square.size}
        fill="var(--stage)"
        stroke="var(--control-border)"
      />
      {[0, 1, 2].map((y) => (
        <text
          key={y}
          x={square.left - 7}
          y={py(y) + (y === 2 ? 10 : y === 0 ? 0 : 4)}
          text-anchor="end"
          class="tick"
        >
          {y}
        </text>
      ))}
      {[0, 0.5, 1].map((x) => (
        <path key={x} d={`M${px(x)} ${bottom}v5`} stroke="var(--control-border)" />
      ))}
      {bars.map((bar, i) => {
        const [x0, x1, y0, y1] = [px(bar.x[0]), px(bar.x[1]), py(bar.y[0]), py(bar.y[1])];
        const on = i === chosen;
        return (
          <g
            key={i}
            class="pair-bars"
            data-on={on || undefined}
            onPointerEnter={() => onChoose(i)}
            onClick={() => onChoose(i)}
          >
            {on && (
              <path
                d={`M${x0} ${bottom}V${y0}H${right}V${y1}H${x1}V${bottom}z`}
                fill="var(--latent)"
                opacity="0.14"
                pointer-events="none"
              />
            )}
            <rect
              x={x0 + 0.75}
              y={bottom + named}
              width={x1 - x0 - 1.5}
              height={long(bar.before)}
              fill={on ? 'var(--latent)' : 'var(--noise)'}
              opacity={on ? 1 : 0.75}
            />
            <rect
              x={right + room.gap}
              y={y1 + 0.75}
              width={long(bar.after)}
              height={Math.max(1, y0 - y1 - 1.5)}
              fill={on ? 'var(--latent)' : 'var(--generated)'}
              opacity={on ? 1 : 0.75}
            />
            {bar.after > fullHeight && (
              <path
                d={`M${right + room.gap + room.size - 7} ${y0}l5 ${(y1 - y0) / 2}l-5 ${(y1 - y0) / 2}`}
                fill="none"
                stroke="var(--stage)"
                stroke-width="1.6"
              />
            )}
            {/* Easy to point at: the whole strip. */}
            <rect x={x0} y={bottom} width={x1 - x0} height={named + room.size} fill="transparent" />
          </g>
        );
      })}
      <path
        d={heights.map((y, i) => `${i ? 'L' : 'M'}${px(i / (knots - 1))} ${py(y)}`).join('')}
        fill="none"
        stroke="var(--model)"
        stroke-width="2.5"
        pointer-events="none"
      />
      {heights.map((y, i) => {
        const x = i / (knots - 1);
        const low = i === 0 ? 0 : heights[i - 1]! + leastRise;
        const most = i === knots - 1 ? highest : heights[i + 1]! - leastRise;
        return (
          <g
            key={i}
            role="slider"
            tabIndex={0}
            id={`${id}-knot${i}`}
            class="handle"
            aria-label={`Height of the curve at x = ${x.toFixed(2)}`}
            aria-orientation="vertical"
            aria-valuemin={+low.toFixed(2)}
            aria-valuemax={+most.toFixed(2)}
            aria-valuenow={+y.toFixed(2)}
            aria-valuetext={`y = ${y.toFixed(2)}`}
            onKeyDown={press(i)}
            onPointerDown={(e) => {
              e.currentTarget.setPointerCapture(e.pointerId);
              e.currentTarget.focus();
            }}
            onPointerMove={(e) => e.buttons & 1 && onMove(i, heightAt(e))}
          >
            <circle cx={px(x)} cy={py(y)} r="22" fill="transparent" />
            <circle
              class="knob-ring"
              cx={px(x)}
              cy={py(y)}
              r="12"
              fill="none"
              stroke="var(--focus)"
              stroke-width="2.5"
            />
            <circle cx={px(x)} cy={py(y)} r="7.5" fill="var(--model)" stroke="var(--halo)" stroke-width="2" />
          </g>
        );
      })}
      <g class="tick">
        <text x={px(0)} y={bottom + 19}>
          0
        </text>
        <text x={px(0.5)} y={bottom + 19} text-anchor="middle">
          x: before
        </text>
        <text x={px(1)} y={bottom + 19} text-anchor="end">
          1
        </text>
        <text x={right + room.gap} y={bottom + 18}>
          y: after
        </text>
        <text x={px(0) + 8} y={square.top + 18}>
          y = g(x)
        </text>
      </g>
    </svg>
  );
}
