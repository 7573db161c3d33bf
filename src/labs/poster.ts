/** The recorded picture of a lab that nobody has come near yet: painted on the canvases that the widget takes over. */
import { paint } from '../viz/canvas';
import { loadLab } from './loaded';
import { loadRecording, opensAt, recordedAt } from './recording-file';
import type { Seen } from './show';

export async function showPoster(lab: HTMLElement): Promise<void> {
  const island = lab.closest('astro-island');
  if (!island?.hasAttribute('ssr')) return; // awake already: it paints itself
  const id = lab.dataset['lab']!;
  const show = await loadLab(id).then(
    (loaded) => loaded.show,
    () => undefined,
  );
  // A lab without a run has none recorded: it wakes, as when a pointer comes near, and paints itself.
  if (!show) return void island.dispatchEvent(new Event('pointerenter'));
  const recording = await loadRecording(id).catch(() => undefined);
  if (!recording || !island.hasAttribute('ssr')) return;
  const { frame, shown, curves, trail } = recordedAt(recording, recording.steps * opensAt);
  const { config } = recording;
  const { symbols } = shown;
  const seen: Seen = {
    shown,
    symbols,
    curves,
    trail,
    config,
    quality: frame.quality,
    given: {},
    until: frame.step,
  };
  const paintings = show.pictures.flatMap(({ view, draw, title }) => {
    const canvas = lab.querySelector<HTMLCanvasElement>(`canvas[data-view="${view}"]`);
    if (!canvas) return [];
    const heading = canvas.previousElementSibling?.firstChild; // the step's number may stand behind it
    if (heading instanceof Text && typeof title === 'function') heading.data = title(seen);
    const painting = paint(canvas, draw(seen));
    painting.redraw();
    return [painting];
  });
  caption(lab, frame.step);
  lab.dataset['painted'] = '';
  island.addEventListener('astro:hydrate', () => {
    for (const painting of paintings) painting.stop();
  });
}

/** The words beside the pictures, as the widget will say them once it is awake. */
function caption(lab: HTMLElement, step: number): void {
  const number = lab.querySelector<HTMLOutputElement>('.stepno output');
  if (number) number.textContent = step.toLocaleString('en-US');
  const label = lab.querySelector('.stepno')?.firstChild;
  if (label instanceof Text) label.data = 'recorded, step ';
}
