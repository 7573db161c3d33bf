/** The lesson page's rails: dots, the section being read, Mark complete. */
import { note, readProgress } from './progress';

const slug = document.querySelector<HTMLElement>('[data-lesson-page]')!.dataset['lessonPage']!;

function showDots(): void {
  const progress = readProgress();
  for (const row of document.querySelectorAll<HTMLElement>('.tree [data-lesson]')) {
    const entry = progress[row.dataset['lesson']!];
    const state = entry?.done ? 'done' : entry ? 'half' : 'none';
    row.querySelector('svg')?.setAttribute('class', state);
    const words = row.querySelector('[data-progress]');
    if (words) words.textContent = { done: ', done', half: ', begun', none: '' }[state];
  }
}

const button = document.querySelector<HTMLButtonElement>('[data-complete]');
function showButton(): void {
  if (button) button.textContent = readProgress()[slug]?.done ? 'Completed. Undo' : 'Mark lesson complete';
}
button?.addEventListener('click', () => {
  note(slug, { done: !readProgress()[slug]?.done });
  showButton();
  showDots();
});

const headings = [...document.querySelectorAll<HTMLElement>('article h2[id], article .objectives[id]')];
let reading = '';
function spy(): void {
  const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
  const now = (passed.at(-1) ?? headings[0])?.id ?? '';
  if (now === reading) return;
  reading = now;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.toc a')) {
    if (link.hash === `#${now}`) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  const title = document.getElementById(now)?.textContent?.replace('#', '').trim() ?? '';
  if (scrollY > 200) note(slug, { section: now, title });
}
addEventListener('scroll', () => requestAnimationFrame(spy), { passive: true });

note(slug, {});
showDots();
showButton();
spy();
