import type { About } from '../../models/model';
import { drawOn } from '../../viz/canvas';
import { escapeXml, svgSurface } from '../../viz/svg-canvas';
import type { Lab } from '../lab';
import { settingsOf } from '../state/caption';
import type { LabState } from '../state/lab-state';
import { count } from '../state/say';
import { download } from './files';

export interface PictureOf {
  readonly root: HTMLElement;
  readonly lab: Lab;
  readonly about: About;
  readonly state: LabState;
  readonly link: string;
}

/** Pixels of the saved picture: its width, the room around it, a line of its caption, characters in one. */
const width = 1200;
const room = 32;
const line = 26;
const perLine = 110;

interface Sheet {
  readonly main: HTMLCanvasElement;
  readonly lines: readonly string[];
  /** The picture's size on the page, CSS pixels, and how much larger it is saved. */
  readonly box: DOMRect;
  readonly scale: number;
  readonly total: readonly [width: number, height: number];
  readonly color: (token: string) => string;
}

/** The lab's main picture, with caption, settings, seed, address and license under it. */
export async function savePicture(kind: 'png' | 'svg', of: PictureOf, name: string): Promise<void> {
  const main = of.root.querySelector<HTMLCanvasElement>('.view.main canvas');
  const box = main?.getBoundingClientRect();
  if (!main || !box || !of.state.shown)
    throw new Error('There is no picture yet. Press Start or Step first.');
  if (box.width < 2) throw new Error('The picture is hidden. Choose the tab Picture first.');
  const style = getComputedStyle(of.root);
  const scale = width / box.width;
  const lines = caption(of);
  const sheet: Sheet = {
    main,
    lines,
    box,
    scale,
    total: [width + 2 * room, Math.round(box.height * scale) + 2 * room + line * lines.length + 24],
    color: (token) => style.getPropertyValue(token).trim(),
  };
  if (kind === 'svg') download(`${name}.svg`, svg(sheet), 'image/svg+xml');
  else download(`${name}.png`, await png(sheet), 'image/png');
}

const fontOf = (i: number, color: Sheet['color']) =>
  `${i === 0 ? 600 : 400} ${i === 0 ? 22 : 18}px ${color('--sans')}`;
const inkOf = (i: number, color: Sheet['color']) => color(i === 0 ? '--ink' : '--ink-2');
const below = ({ box, scale }: Sheet, i: number) => room + box.height * scale + 40 + line * i;

async function png(sheet: Sheet): Promise<Blob> {
  const { main, lines, box, scale, total, color } = sheet;
  const canvas = Object.assign(document.createElement('canvas'), { width: total[0], height: total[1] });
  const ctx = canvas.getContext('2d')!;
  ctx.fillStyle = color('--surface');
  ctx.fillRect(0, 0, ...total);
  lines.forEach((text, i) => {
    ctx.fillStyle = inkOf(i, color);
    ctx.font = fontOf(i, color);
    ctx.fillText(text, room, below(sheet, i), width);
  });
  ctx.setTransform(scale, 0, 0, scale, room, room);
  ctx.lineJoin = ctx.lineCap = 'round';
  drawOn(main, { ctx, width: box.width, height: box.height, dpr: scale });
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('This browser could not write the picture.');
  return blob;
}

function svg(sheet: Sheet): string {
  const { main, lines, box, scale, total, color } = sheet;
  const pen = document.createElement('canvas').getContext('2d')!;
  const { canvas, surface } = svgSurface(box.width, box.height, {
    name: 'clip',
    encode: dataUrl,
    measure: (text, font) => ((pen.font = font), pen.measureText(text).width),
  });
  drawOn(main, surface);
  const words = lines.map(
    (text, i) =>
      `<text x="${room}" y="${Math.round(below(sheet, i))}" fill="${inkOf(i, color)}" style="font:${escapeXml(fontOf(i, color))}">${escapeXml(text)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${total[0]}" height="${total[1]}" viewBox="0 0 ${total[0]} ${total[1]}">`,
    `<title>${escapeXml(lines[0]!)}</title>`,
    `<rect width="100%" height="100%" fill="${color('--surface')}"/>`,
    `<g transform="translate(${room} ${room}) scale(${scale})">${canvas.svg}</g>`,
    ...words,
    '</svg>',
  ].join('\n');
}

function dataUrl(image: CanvasImageSource): string {
  const { width, height } = image as OffscreenCanvas;
  const copy = Object.assign(document.createElement('canvas'), { width, height });
  copy.getContext('2d')!.drawImage(image, 0, 0);
  return copy.toDataURL('image/png');
}

/** What is seen, with which settings, and where: each line short enough to be read. */
export function caption({ lab, about, state, link }: Omit<PictureOf, 'root'>): string[] {
  const address = link.length <= perLine ? link : link.split('?')[0]!;
  return [
    `Lab ${lab.id.toUpperCase()}: ${lab.title}. Step ${count(state.step)}.`,
    ...wrapped(settingsOf(about, state)),
    `From Noise, CC BY 4.0. ${address}`,
  ];
}

/** Facts in lines, none broken within. */
function wrapped(facts: readonly string[]): string[] {
  const lines: string[] = [];
  for (const fact of facts) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + fact.length + 2 <= perLine)
      lines[lines.length - 1] = `${last}, ${fact}`;
    else lines.push(fact);
  }
  return lines;
}
