import { useEffect, useRef } from 'preact/hooks';
import { paint, type Draw, type Painting } from '../../viz/canvas';

interface Props {
  readonly label: string;
  readonly describedBy: string;
  readonly view: string;
  readonly class?: string;
  readonly draw: Draw;
}

/** A picture: drawn anew when its numbers, its box or the theme change. */
export function Canvas({ label, describedBy, view, class: name, draw }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const latest = useRef(draw);
  const painting = useRef<Painting>();
  latest.current = draw;
  useEffect(() => {
    painting.current = paint(canvas.current!, (surface, theme) => latest.current(surface, theme));
    return () => painting.current?.stop();
  }, []);
  useEffect(() => painting.current?.redraw(), [draw]);
  return (
    <canvas
      ref={canvas}
      class={name}
      role="img"
      data-view={view}
      aria-label={label}
      aria-describedby={describedBy}
    />
  );
}
