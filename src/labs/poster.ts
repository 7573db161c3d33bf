/** The recorded picture of a lab that nobody has come near yet: painted on the canvases that the widget takes over. */
import { paint } from '../viz/canvas';
import { trains } from './lab';
import { loadLab, remember } from './loaded';
import { opening } from './opening';
import { loadRecording } from './recording-file';
import { seenIn } from './seen';
import { withheld } from './withheld';

export async function showPoster(element: HTMLElement): Promise<void> {
  const island = element.closest('astro-island');
  if (!island?.hasAttribute('ssr')) return; // awake already: it paints itself
  const id = element.dataset['lab']!;
  const loaded = await loadLab(id).catch(() => undefined);
  // A lab without a run has none recorded: it wakes, as when a pointer comes near, and paints itself.
  if (!loaded?.show || !loaded.about || !trains(loaded.lab))
    return void island.dispatchEvent(new Event('pointerenter'));
  const recording = await loadRecording(id).catch(() => undefined);
  if (!recording || !island.hasAttribute('ssr')) return;
  remember({ ...loaded, recording });
  const state = withheld(opening(loaded.lab, loaded.about, recording), loaded.lab.predict);
  const seen = seenIn(state, undefined);
  const paintings = loaded.show.pictures.flatMap(({ view, draw }) => {
    const canvas = element.querySelector<HTMLCanvasElement>(`canvas[data-view="${view}"]`);
    if (!canvas) return [];
    const painting = paint(canvas, draw(seen));
    painting.redraw();
    return [painting];
  });
  element.dataset['painted'] = '';
  island.addEventListener('astro:hydrate', () => {
    for (const painting of paintings) painting.stop();
  });
}
