/** The recorded picture of a lab that nobody has come near yet: painted on the canvases that the widget takes over. */
import { paint, type Draw } from '../viz/canvas';
import { lossPicture, qualityName, qualityPicture, stagePicture, warpPicture } from './pictures';
import { loadRecording, opensAt, recordedAt } from './recording-file';

export async function showPoster(lab: HTMLElement): Promise<void> {
  const island = lab.closest('astro-island');
  if (!island?.hasAttribute('ssr')) return; // awake already: it paints itself
  const recording = await loadRecording(lab.dataset['lab']!).catch(() => undefined);
  if (!recording || !island.hasAttribute('ssr')) return;
  const { frame, shown, curves, trail } = recordedAt(recording, recording.steps * opensAt);
  const pictures: Readonly<Record<string, Draw>> = {
    stage: stagePicture(shown),
    warp: warpPicture(shown),
    losses: lossPicture(curves, frame.step),
    quality: qualityPicture(trail, frame.step),
  };
  const paintings = [...lab.querySelectorAll<HTMLCanvasElement>('canvas[data-view]')].flatMap((canvas) => {
    const draw = pictures[canvas.dataset['view']!];
    if (!draw) return [];
    const painting = paint(canvas, draw);
    painting.redraw();
    return [painting];
  });
  caption(lab, frame.step, qualityName(trail) === 'modes');
  island.addEventListener('astro:hydrate', () => {
    for (const painting of paintings) painting.stop();
  });
}

/** The words around the pictures, as the widget will say them once it is awake. */
function caption(lab: HTMLElement, step: number, clusters: boolean): void {
  const number = lab.querySelector<HTMLOutputElement>('.stepno output');
  if (number) number.textContent = step.toLocaleString('en-US');
  const label = lab.querySelector('.stepno')?.firstChild;
  if (label instanceof Text) label.data = 'recorded, step ';
  const title = lab.querySelector('canvas[data-view=quality]')?.previousElementSibling;
  if (title && clusters) title.textContent = 'Clusters reached';
}
