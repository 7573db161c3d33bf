/** Home: Start becomes Continue where the reader left off. */
import { readProgress } from './progress';

const link = document.querySelector<HTMLAnchorElement>('[data-continue]');
const begun = Object.entries(readProgress()).filter(
  ([slug, entry]) =>
    !entry.done && entry.section && document.querySelector(`a[data-lesson="${CSS.escape(slug)}"]`),
);
const last = begun.at(-1);
if (link && last) {
  const [slug, { section, title }] = last;
  const row = document.querySelector<HTMLAnchorElement>(`a[data-lesson="${CSS.escape(slug)}"]`)!;
  link.href = `${row.href}#${section}`;
  link.textContent = `Continue: ${title || row.querySelector('b')?.textContent}`;
}
