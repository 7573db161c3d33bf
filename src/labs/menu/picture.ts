import type { About } from '../../models/model';
import type { Lab } from '../lab';
import type { LabState } from '../state/lab-state';
import { count } from '../state/say';
import { download } from './files';

/** Device pixels of the picture's width and of its caption's lines. */
const width = 1200;
const line = 26;

/** The stage as PNG, with caption, settings, seed, address and license under it. */
export async function savePicture(
  root: HTMLElement,
  lab: Lab,
  about: About,
  state: LabState,
  link: string,
  name: string,
): Promise<void> {
  const stage = root.querySelector<HTMLCanvasElement>('.view.main canvas');
  if (!stage || !state.shown) throw new Error('There is no picture yet. Press Start or Step first.');
  const style = getComputedStyle(root);
  const token = (what: string) => style.getPropertyValue(what).trim();
  const lines = caption(lab, about, state, link);
  const height = Math.round((stage.height / stage.width) * width);
  const canvas = Object.assign(document.createElement('canvas'), {
    width: width + 64,
    height: height + 64 + line * lines.length + 24,
  });
  const ctx = canvas.getContext('2d')!;
  ctx.fillStyle = token('--surface');
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.drawImage(stage, 32, 32, width, height);
  lines.forEach((text, i) => {
    ctx.fillStyle = token(i === 0 ? '--ink' : '--ink-2');
    ctx.font = `${i === 0 ? 600 : 400} ${i === 0 ? 22 : 18}px ${token('--sans')}`;
    ctx.fillText(text, 32, 32 + height + 40 + line * i, width);
  });
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('This browser could not write the picture.');
  download(`${name}.png`, blob, 'image/png');
}

function caption(lab: Lab, about: About, state: LabState, link: string): string[] {
  const { config, data, seed } = state.shown?.recorded ? state.settings : (state.running ?? state.settings);
  const changed = Object.entries(about.knobs)
    .filter(([knob, { default: normal }]) => config[knob] !== normal)
    .map(([knob, { label }]) => `${label} ${config[knob]}`);
  return [
    `Lab ${lab.id.toUpperCase()}: ${lab.title}. Step ${count(state.step)}.`,
    [`Data set ${data.set}`, `seed ${seed}`, state.backend, ...changed].filter(Boolean).join(', '),
    `From Noise, CC BY 4.0. ${link.split('?')[0]}`,
  ];
}
