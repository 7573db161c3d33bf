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
  /** What a press there takes hold of, and where it is dragged. */
  readonly grip?: Grip | undefined;
}

interface Grip {
  grab(at: Place): number | undefined;
  drag(grabbed: number, at: Place): void;
}

/** A picture: drawn anew when its numbers, its box or the theme change. */
export function Canvas({ label, describedBy, view, class: name, draw, onPoint, hover, grip }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const latest = useRef(draw);
  const painting = useRef<Painting>();
  const grabbed = useRef<number>();
  latest.current = draw;
  useEffect(() => {
    painting.current = paint(canvas.current!, (surface, theme) => latest.current(surface, theme));
    return () => painting.current?.stop();
  }, []);
  useEffect(() => painting.current?.redraw(), [draw]);
  const placeOf = (e: PointerEvent): Place => {
    const { left, top, width, height } = canvas.current!.getBoundingClientRect();
    const within = (value: number, most: number) => Math.max(0, Math.min(most, value));
    return { x: within(e.clientX - left, width), y: within(e.clientY - top, height), width, height };
  };
  const place = (e: PointerEvent) => {
    if (onPoint && (hover || e.buttons & 1)) onPoint(placeOf(e));
  };
  const press = (e: PointerEvent) => {
    canvas.current!.setPointerCapture(e.pointerId);
    place(e);
  };
  const grab = (e: PointerEvent) => {
    grabbed.current = e.button === 0 ? grip!.grab(placeOf(e)) : undefined;
    if (grabbed.current !== undefined) canvas.current!.setPointerCapture(e.pointerId);
  };
  const drag = (e: PointerEvent) => {
    if (grabbed.current !== undefined && e.buttons & 1) grip!.drag(grabbed.current, placeOf(e));
    else canvas.current!.style.cursor = grip!.grab(placeOf(e)) === undefined ? '' : 'grab';
  };
  /** A finger that holds something does not scroll the page. */
  const hold = (e: TouchEvent) => grabbed.current !== undefined && e.preventDefault();
  return (
    <canvas
      ref={canvas}
      class={onPoint ? `${name ?? ''} handled` : name}
      role="img"
      data-view={view}
      aria-label={label}
      aria-describedby={describedBy}
      {...(onPoint && { onPointerDown: press, onPointerMove: place })}
      {...(grip && { onPointerDown: grab, onPointerMove: drag, onTouchStart: hold })}
    />
  );
}
