import { useEffect, useState } from 'preact/hooks';
import type { Trained } from '../trained/trained';

export interface Gap {
  /** [width], 0 paper to 1 ink */
  readonly ink: Float32Array;
  /** [width], 1 where the pixel is given */
  readonly known: Float32Array;
  readonly asked: number | undefined;
  readonly w: number;
  /** Which draws, from 0. */
  readonly draws: number;
}

/** Kinds of glyph that the model knows. */
const classes = 10;

/** What the model makes of a gap; undefined until it has answered. Of gaps that come faster than answers only the last counts. -> [8, width] */
export function useFillings(model: Trained | undefined, gap: Gap): Float32Array | undefined {
  const { ink, known, asked, w, draws } = gap;
  const [filled, setFilled] = useState<Float32Array>();
  useEffect(() => {
    if (!model) return;
    let last = true;
    const wait = setTimeout(async () => {
      const row = Array.from({ length: classes }, (_, i) => (i === asked ? 1 : 0));
      const given = [...ink, ...known, ...row, draws, asked === undefined ? 0 : w];
      const { views } = await model.look({ samples: 0, views: ['fill'], given: { fill: given } });
      if (last) setFilled(views['fill']);
    }, 60);
    return () => {
      last = false;
      clearTimeout(wait);
    };
  }, [model, ink, known, asked, w, draws]);
  return filled;
}
