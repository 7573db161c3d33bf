import { useEffect, useRef } from 'preact/hooks';
import { paint, type Draw, type Painting } from '../../viz/canvas';
import type { Place } from '../show';

interface Props {
  readonly label: string;
  readonly describedBy: string;
  readonly view: string;
  readonly class?: string | undefined;
  readonly draw: Draw;
  /** The pointer pressed or dragged. */
  readonly onPoint?: ((at: Place) => void) | undefined;
  /** Passing over it is enough. */
  readonly hover?: boolean | undefined;
}

/** A picture: drawn anew when its numbers, its box or the theme change. */
export function Canvas({ label, describedBy, view, class: name, draw, onPoint, hover }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const latest = useRef(draw);
  const painting = useRef<Painting>();
  latest.current = draw;
  useEffect(() => {
    painting.current = paint(canvas.current!, (surface, theme) => latest.current(surface, theme));
    return () => painting.current?.stop();
  }, []);
  useEffect(() => painting.current?.redraw(), [draw]);
  const place = (e: PointerEvent) => {
    if (!onPoint || !(hover || e.buttons & 1)) return;
    const { left, top, width, height } = canvas.current!.getBoundingClientRect();
    const within = (value: number, most: number) => Math.max(0, Math.min(most, value));
    onPoint({ x: within(e.clientX - left, width), y: within(e.clientY - top, height), width, height });
  };
  const press = (e: PointerEvent) => {
    canvas.current!.setPointerCapture(e.pointerId);
    place(e);
  };
  return (
    <canvas
      ref={canvas}
      class={onPoint ? `${name ?? ''} handled` : name}
      role="img"
      data-view={view}
      aria-label={label}
      aria-describedby={describedBy}
      {...(onPoint && { onPointerDown: press, onPointerMove: place })}
    />
  );
}
