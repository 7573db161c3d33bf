import type { Surface } from './canvas';
import { haloText, setFont, textSize } from './marks/text';
import type { Hue, Theme } from './theme';

export interface Term {
  readonly name: string;
  readonly hue: Hue;
  readonly value: number;
}

/** Bars to one scale from 0, each under its name, its value at its end. The scale ends at `most`. */
export function drawTerms(
  { ctx, width, height }: Surface,
  terms: readonly Term[],
  most: number,
  theme: Theme,
): void {
  const each = height / terms.length;
  const bar = Math.min(26, each - textSize - 14);
  const room = width - 48;
  terms.forEach(({ name, hue, value }, i) => {
    const top = i * each;
    setFont(ctx, theme, 600);
    ctx.textAlign = 'left';
    ctx.textBaseline = 'alphabetic';
    ctx.fillStyle = theme.ink2;
    ctx.fillText(name, 0, top + textSize);
    const length = room * Math.min(1, Math.max(0, value / most));
    ctx.fillStyle = theme.mark[hue];
    ctx.fillRect(0, top + textSize + 7, Math.max(1, length), bar);
    haloText(ctx, value.toFixed(1), length + 6, top + textSize + 7 + bar / 2, {
      color: theme.ink,
      halo: theme.ground,
    });
  });
}
