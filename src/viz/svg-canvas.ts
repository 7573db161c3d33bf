/**
 * A canvas context that writes SVG: the calls that the pictures make, and no others, so that a picture saved as SVG
 * is drawn by the same code as the one on the page. Text stays text, marks stay outlines, rasters become images.
 */
import type { Surface } from './canvas';

interface Style {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  globalAlpha: number;
  font: string;
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
  lineCap: CanvasLineCap;
  lineJoin: CanvasLineJoin;
  imageSmoothingEnabled: boolean;
}

const fresh: Style = {
  fillStyle: '#000',
  strokeStyle: '#000',
  lineWidth: 1,
  globalAlpha: 1,
  font: '10px sans-serif',
  textAlign: 'left',
  textBaseline: 'alphabetic',
  lineCap: 'round',
  lineJoin: 'round',
  imageSmoothingEnabled: true,
};

/** Hundredths of a pixel. */
const n = (value: number) => String(Math.round(value * 100) / 100);
export const escapeXml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const anchors: Partial<Record<CanvasTextAlign, string>> = { center: 'middle', right: 'end', end: 'end' };
const baselines: Partial<Record<CanvasTextBaseline, string>> = { middle: 'central', top: 'hanging' };

export interface Helpers {
  /** A raster as a data URL. */
  readonly encode: (image: CanvasImageSource) => string;
  /** Width of a text in a font, pixels. */
  readonly measure: (text: string, font: string) => number;
  /** Begins the names of this picture's clips: no two pictures in one file share them. */
  readonly name: string;
}

export class SvgCanvas {
  readonly #out: string[] = [];
  readonly #stack: { style: Style; dash: number[]; groups: number }[] = [];
  #style = { ...fresh };
  #dash: number[] = [];
  #path = '';
  #groups = 0;
  #clips = 0;

  constructor(readonly helpers: Helpers) {
    for (const name of Object.keys(fresh) as (keyof Style)[])
      Object.defineProperty(this, name, {
        get: () => this.#style[name],
        set: (value: never) => void (this.#style[name] = value),
      });
  }

  /** What was drawn so far. */
  get svg(): string {
    return this.#out.join('') + '</g>'.repeat(this.#groups);
  }

  save(): void {
    this.#stack.push({ style: { ...this.#style }, dash: this.#dash, groups: this.#groups });
  }
  translate(x: number, y: number): void {
    this.#out.push(`<g transform="translate(${n(x)} ${n(y)})">`);
    this.#groups++;
  }
  restore(): void {
    const kept = this.#stack.pop();
    if (!kept) return;
    this.#out.push('</g>'.repeat(this.#groups - kept.groups));
    this.#groups = kept.groups;
    this.#style = kept.style;
    this.#dash = kept.dash;
  }

  beginPath(): void {
    this.#path = '';
  }
  moveTo(x: number, y: number): void {
    this.#path += `M${n(x)} ${n(y)}`;
  }
  lineTo(x: number, y: number): void {
    this.#path += `${this.#path ? 'L' : 'M'}${n(x)} ${n(y)}`;
  }
  closePath(): void {
    this.#path += 'Z';
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.#path += `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}Z`;
  }
  /** Clockwise, as canvas has it by default; two halves where the circle is whole. */
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    const turn = Math.min(2 * Math.PI, to - from);
    const at = (angle: number) => `${n(x + radius * Math.cos(angle))} ${n(y + radius * Math.sin(angle))}`;
    const piece = (angle: number, large: boolean) =>
      `A${n(radius)} ${n(radius)} 0 ${large ? 1 : 0} 1 ${at(angle)}`;
    this.#path += `${this.#path && !this.#path.endsWith('Z') ? 'L' : 'M'}${at(from)}`;
    this.#path +=
      turn > 2 * Math.PI - 1e-6
        ? piece(from + Math.PI, false) + piece(from + turn, false)
        : piece(to, turn > Math.PI);
  }
  /** A whole one, in two halves. */
  ellipse(x: number, y: number, wide: number, high: number, turn: number): void {
    const [across, down] = [wide * Math.cos(turn), wide * Math.sin(turn)];
    const half = `A${n(wide)} ${n(high)} ${n((turn * 180) / Math.PI)} 0 1 `;
    this.#path += `M${n(x + across)} ${n(y + down)}${half}${n(x - across)} ${n(y - down)}${half}${n(x + across)} ${n(y + down)}`;
  }
  setLineDash(dash: number[]): void {
    this.#dash = dash;
  }

  fill(): void {
    this.#out.push(`<path d="${this.#path}" ${this.#paint('fill')}/>`);
  }
  stroke(): void {
    this.#out.push(`<path d="${this.#path}" fill="none" ${this.#paint('stroke')}/>`);
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.#out.push(`<rect ${box(x, y, width, height)} ${this.#paint('fill')}/>`);
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#out.push(`<rect ${box(x, y, width, height)} fill="none" ${this.#paint('stroke')}/>`);
  }
  /** Nothing lies under the picture. */
  clearRect(): void {}
  clip(): void {
    const id = `${this.helpers.name}-${++this.#clips}`;
    this.#out.push(`<clipPath id="${id}"><path d="${this.#path}"/></clipPath><g clip-path="url(#${id})">`);
    this.#groups++;
  }

  fillText(text: string, x: number, y: number): void {
    this.#text(text, x, y, this.#paint('fill'));
  }
  strokeText(text: string, x: number, y: number): void {
    this.#text(text, x, y, `fill="none" ${this.#paint('stroke')}`);
  }
  measureText(text: string): { width: number } {
    return { width: this.helpers.measure(text, this.#style.font) };
  }

  drawImage(image: CanvasImageSource, x: number, y: number, width: number, height: number): void {
    const crisp = this.#style.imageSmoothingEnabled ? '' : ' style="image-rendering:pixelated"';
    const faint = this.#style.globalAlpha < 1 ? ` opacity="${n(this.#style.globalAlpha)}"` : '';
    this.#out.push(
      `<image ${box(x, y, width, height)} preserveAspectRatio="none"${faint}${crisp} href="${this.helpers.encode(image)}"/>`,
    );
  }

  #text(text: string, x: number, y: number, paint: string): void {
    const { font, textAlign, textBaseline } = this.#style;
    const anchor = anchors[textAlign] ? ` text-anchor="${anchors[textAlign]}"` : '';
    const baseline = baselines[textBaseline] ? ` dominant-baseline="${baselines[textBaseline]}"` : '';
    this.#out.push(
      `<text x="${n(x)}" y="${n(y)}"${anchor}${baseline} style="font:${escapeXml(font)}" ${paint}>${escapeXml(text)}</text>`,
    );
  }

  #paint(what: 'fill' | 'stroke'): string {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha } = this.#style;
    const alpha = globalAlpha < 1 ? ` ${what}-opacity="${n(globalAlpha)}"` : '';
    if (what === 'fill') return `fill="${escapeXml(fillStyle)}"${alpha}`;
    const dash = this.#dash.length > 0 ? ` stroke-dasharray="${this.#dash.map(n).join(' ')}"` : '';
    return `stroke="${escapeXml(strokeStyle)}" stroke-width="${n(lineWidth)}" stroke-linecap="${lineCap}" stroke-linejoin="${lineJoin}"${dash}${alpha}`;
  }
}

/** A surface of CSS pixels whose picture is read from `canvas.svg`. */
export function svgSurface(
  width: number,
  height: number,
  helpers: Helpers,
): { canvas: SvgCanvas; surface: Surface } {
  const canvas = new SvgCanvas(helpers);
  // Only the calls above are made: the test draws every picture.
  return { canvas, surface: { ctx: canvas as unknown as CanvasRenderingContext2D, width, height, dpr: 2 } };
}

const box = (x: number, y: number, width: number, height: number) =>
  `x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"`;
