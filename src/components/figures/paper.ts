/** A lab's recorded pictures as one SVG, written when the site is built: what a lab that was never seen shows on paper. */
import { opening } from '../../labs/opening';
import { trains } from '../../labs/lab';
import { wholeLab } from '../../labs/registry';
import { seenIn } from '../../labs/seen';
import type { Picture } from '../../labs/show';
import { escapeXml, svgSurface } from '../../viz/svg-canvas';
import { themeFrom } from '../../viz/theme';
import { pngOf } from './png';
import { recorded } from './recorded';

/** Pixels. */
const total = 960;
const gap = 24;
const titled = 28;
/** The widest that a picture of a row becomes: the main ones above, the others below. */
const widest = { main: 560, side: 300 } as const;
/** Width to height, as labs/styles/pictures.css has it. */
const ratio = { stage: 480 / 462, square: 1, curve: 216 / 183, wide: 2 } as const;

/** @throws if the lab has no pictures or no recorded run */
export function paperOf(id: string): string {
  const { lab, about, show } = wholeLab(id);
  if (!show || !about || !trains(lab)) throw new Error(`Lab '${id}' has no pictures of a run.`);
  const seen = seenIn(opening(lab, about, recorded(id)), undefined);
  const theme = themeFrom(() => '', { forced: false, contrast: false });
  const parts: string[] = [];
  let top = 0;
  for (const place of ['main', 'side'] as const) {
    const row = show.pictures.filter((picture) => picture.place === place);
    if (row.length === 0) continue;
    const width = Math.min(widest[place], (total - gap * (row.length - 1)) / row.length);
    row.forEach((picture, i) => {
      const title = typeof picture.title === 'string' ? picture.title : picture.title(seen);
      const left = i * (width + gap);
      parts.push(
        `<text x="${left}" y="${top + 18}" style="font:600 15px sans-serif" fill="${theme.ink}">${escapeXml(title)}</text>`,
        `<g transform="translate(${left} ${top + titled})">${drawn(picture, width, `${place}${i}`)}</g>`,
      );
    });
    top += titled + Math.max(...row.map(({ shape }) => width / ratio[shape])) + gap;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${total}" height="${Math.round(top)}" viewBox="0 0 ${total} ${Math.round(top)}">${parts.join('')}</svg>`;

  function drawn({ draw, shape }: Picture, width: number, name: string): string {
    const { canvas, surface } = svgSurface(width, width / ratio[shape], {
      name,
      encode: (image) => (image as unknown as Raster).url(),
      measure: (text, font) => text.length * 0.55 * parseFloat(/([\d.]+)px/.exec(font)?.[1] ?? '10'),
    });
    withRasters(() => draw(seen)(surface, theme));
    return canvas.svg;
  }
}

/** What the pictures ask of an OffscreenCanvas: one image put on it. */
class Raster {
  #pixels = new Uint8ClampedArray();
  constructor(
    readonly width: number,
    readonly height: number,
  ) {}
  getContext() {
    return {
      createImageData: (width: number, height: number) => ({
        width,
        height,
        data: new Uint8ClampedArray(4 * width * height),
      }),
      putImageData: ({ data }: ImageData) => void (this.#pixels = data as Uint8ClampedArray<ArrayBuffer>),
    };
  }
  url(): string {
    return pngOf(this.width, this.height, this.#pixels);
  }
}

/** Node has no OffscreenCanvas: one stands in while a picture is drawn. */
function withRasters(draw: () => void): void {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'OffscreenCanvas');
  Object.defineProperty(globalThis, 'OffscreenCanvas', { value: Raster, configurable: true });
  try {
    draw();
  } finally {
    if (before) Object.defineProperty(globalThis, 'OffscreenCanvas', before);
    else Reflect.deleteProperty(globalThis, 'OffscreenCanvas');
  }
}
