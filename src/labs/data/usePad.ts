import { useRef, useState } from 'preact/hooks';

/** In pixels of the glyph, from its upper left corner. */
export type Place = readonly [column: number, row: number];

interface Brush {
  /** The pointer goes down: what comes now is a new stroke. */
  begin?(): void;
  /** The pointer is there, anywhere within a pixel. */
  drag(to: Place): void;
  /** A key marks a pixel, on the way from another where it is moved with Shift. */
  mark(to: Place, from: Place): void;
}

/** A square of pixels under mouse, finger and arrow keys. */
export function usePad(size: number, { begin, drag, mark }: Brush) {
  const box = useRef<HTMLDivElement>(null);
  const [pen, setPen] = useState<Place>();
  const middle: Place = [Math.floor(size / 2), Math.floor(size / 2)];
  const place = (e: PointerEvent) => {
    const { left, top, width, height } = box.current!.getBoundingClientRect();
    drag([((e.clientX - left) / width) * size, ((e.clientY - top) / height) * size]);
  };
  const within = (v: number) => Math.min(size - 1, Math.max(0, v));
  const onKeyDown = (e: KeyboardEvent) => {
    const way = ways[e.key];
    const at = pen ?? middle;
    if (way) {
      const to: Place = [within(at[0] + way[0]), within(at[1] + way[1])];
      if (e.shiftKey) mark(to, at);
      setPen(to);
    } else if (e.key === 'Enter' || e.key === ' ') mark(at, at);
    else return;
    e.preventDefault();
    e.stopPropagation();
  };
  return {
    /** Where the keys stand; undefined while they are elsewhere. */
    pen,
    pad: {
      ref: box,
      class: 'pad glyph',
      tabIndex: 0,
      role: 'group',
      onKeyDown,
      onFocus: (e: FocusEvent) =>
        (e.currentTarget as Element).matches(':focus-visible') && setPen((at) => at ?? middle),
      onBlur: () => setPen(undefined),
      onPointerDown: (e: PointerEvent) => {
        if (e.button !== 0) return;
        (e.currentTarget as Element).setPointerCapture(e.pointerId);
        begin?.();
        place(e);
      },
      onPointerMove: (e: PointerEvent) =>
        (e.currentTarget as Element).hasPointerCapture(e.pointerId) && place(e),
    },
  } as const;
}

const ways: Readonly<Record<string, Place | undefined>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
