/** Text boxes that remember, on this machine. */
import { browserStorage, openStore } from '../../labs/state/store';

const store = openStore(browserStorage());
const most = 10_000; // characters

for (const box of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-kept]')) {
  const name = box.dataset['kept']!;
  box.value ||= store.get(name, (value) => (typeof value === 'string' ? value : undefined)) ?? '';
  box.addEventListener('input', () => void store.set(name, box.value.slice(0, most)));
}
