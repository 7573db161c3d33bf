/** Colors and faces of the pictures, as the page's tokens stand at one element. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The five things a color may mean. */
export type Hue = 'real' | 'generated' | 'noise' | 'latent' | 'model';

export interface Theme {
  /** Mark colors, CSS. */
  readonly mark: Readonly<Record<Hue, string>>;
  /** Their twins for text, at least 4.5:1. */
  readonly text: Readonly<Record<Hue, string>>;
  readonly ink: string;
  readonly ink2: string;
  /** Ground of a picture in data space. */
  readonly stage: string;
  /** Ground around it: text there gets a halo of this color. */
  readonly ground: string;
  readonly halo: string;
  readonly gridLine: string;
  readonly frame: string;
  /** D's belief: 0 generated, 0.5, 1 real. Pale, so that marks stay 3:1 on it. */
  readonly belief: readonly [Rgb, Rgb, Rgb];
  /** Font family list, CSS. */
  readonly font: string;
  /** The same in letters of one width. */
  readonly mono: string;
  /** Factor on the size of points: 1, or 1.25 where more contrast is asked for. */
  readonly points: number;
}

/** #rgb, #rrggbb or rgb(r, g, b) -> 0..255 each. @throws on any other notation */
export function parseColor(css: string): Rgb {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(css)?.[1];
  if (hex) {
    const two = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
    return [0, 2, 4].map((i) => parseInt(two.slice(i, i + 2), 16)) as unknown as Rgb;
  }
  const parts = /^rgba?\(([^)]+)\)$/.exec(css)?.[1]?.match(/[\d.]+/g);
  if (parts && parts.length >= 3) return parts.slice(0, 3).map(Number) as unknown as Rgb;
  throw new Error(`color: '${css}' is neither #rrggbb nor rgb(r, g, b)`);
}

export const mix = (a: Rgb, b: Rgb, t: number): Rgb => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
];

/** What a token falls back to where no style sheet gives it: the light theme. */
const light: Readonly<Record<string, string>> = {
  ink: '#1A1D23',
  'ink-2': '#4B5563',
  stage: '#FFFFFF',
  surface: '#F6F7F9',
  halo: '#FFFFFF',
  'grid-line': '#E3E7ED',
  'control-border': '#7A8494',
  'belief-fake': '#FDDFC6',
  'belief-mid': '#F6F7F9',
  'belief-real': '#D6E6FA',
  sans: 'sans-serif',
  mono: 'monospace',
  real: '#1F6FD1',
  'real-text': '#1A5FB4',
  generated: '#D55E00',
  'generated-text': '#A84300',
  noise: '#7F8896',
  'noise-text': '#5B6472',
  latent: '#7A2E86',
  'latent-text': '#7A2E86',
  model: '#00695C',
  'model-text': '#00695C',
};

/** `token` reads a custom property by name, without the dashes; '' where it is not set. */
export function themeFrom(
  token: (name: string) => string,
  wishes: { forced: boolean; contrast: boolean },
): Theme {
  const css = (name: string) => token(name).trim() || light[name]!;
  const each = (suffix: string): Record<Hue, string> => ({
    real: css(`real${suffix}`),
    generated: css(`generated${suffix}`),
    noise: css(`noise${suffix}`),
    latent: css(`latent${suffix}`),
    model: css(`model${suffix}`),
  });
  return {
    mark: each(''),
    text: each('-text'),
    ink: wishes.forced ? 'CanvasText' : css('ink'),
    ink2: wishes.forced ? 'CanvasText' : css('ink-2'),
    stage: css('stage'),
    ground: wishes.forced ? 'Canvas' : css('surface'),
    halo: css('halo'),
    gridLine: css('grid-line'),
    frame: wishes.forced ? 'CanvasText' : css('control-border'),
    belief: [parseColor(css('belief-fake')), parseColor(css('belief-mid')), parseColor(css('belief-real'))],
    font: css('sans'),
    mono: css('mono'),
    points: wishes.contrast ? 1.25 : 1,
  };
}

/** The theme as it stands at `element`: a light and a dark picture can be on one page. */
export function themeAt(element: Element): Theme {
  const style = getComputedStyle(element);
  return themeFrom((name) => style.getPropertyValue(`--${name}`), {
    forced: matchMedia('(forced-colors: active)').matches,
    contrast: matchMedia('(prefers-contrast: more)').matches,
  });
}
