/** Pictures that are one curve against the step. */
import { drawCurves } from '../viz/curves';
import type { Picture, Seen } from './show';

interface Words extends Pick<Picture, 'title' | 'label'>, Partial<Pick<Picture, 'place' | 'shape'>> {
  /** The axis ends there or above. */
  readonly atLeast?: number;
}

interface Level {
  readonly name: string;
  readonly value: number | undefined;
}

/** A metric that every step reports. */
export const metricPicture = (metric: string, { atLeast, ...words }: Words): Picture => ({
  view: 'losses',
  place: 'side',
  shape: 'curve',
  ...words,
  draw:
    ({ curves, until }) =>
    (surface, theme) => {
      const values = curves.metrics[metric];
      if (!values || curves.step.length === 0) return;
      const shown = { step: curves.step, curves: [{ name: '', hue: 'model', values }], until } as const;
      drawCurves(surface, shown, theme, atLeast === undefined ? {} : { atLeast });
    },
});

/** A measure of quality, and the levels that it is compared with. */
export const measurePicture = (
  measure: string,
  view: string,
  levelsOf: (metrics: Readonly<Record<string, number>>, quality: Seen['quality']) => readonly Level[],
  { atLeast, ...words }: Words,
): Picture => ({
  view,
  place: 'side',
  shape: 'curve',
  ...words,
  draw:
    ({ trail, until, quality }) =>
    (surface, theme) => {
      const last = trail.at(-1);
      if (!last) return;
      const step = Float32Array.from(trail, (at) => at.step);
      const values = Float32Array.from(trail, ({ metrics }) => metrics[measure] ?? NaN);
      const levels = levelsOf(last.metrics, quality).flatMap(({ name, value }) =>
        value === undefined ? [] : [{ name, value }],
      );
      const shown = { step, curves: [{ name: '', hue: 'generated', values }], until, levels } as const;
      drawCurves(surface, shown, theme, atLeast === undefined ? {} : { atLeast });
    },
});
