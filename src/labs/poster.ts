/** The recorded picture of a lab that nobody has come near yet: painted on the canvases that the widget takes over. */
import { paint, type Draw } from '../viz/canvas';
import { lossPicture, qualityPicture, stagePicture, warpPicture } from './pictures';
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
  island.addEventListener('astro:hydrate', () => {
    for (const painting of paintings) painting.stop();
  });
}
