/** Which kinds of lane the reader keeps open, on this machine. Printing opens them all. */
import { browserStorage, openStore } from '../../labs/state/store';

const store = openStore(browserStorage());
const stored = (): readonly string[] =>
  store.get('lanes', (value) =>
    Array.isArray(value) ? value.filter((name) => typeof name === 'string') : undefined,
  ) ?? [];

const lanes = [...document.querySelectorAll<HTMLDetailsElement>('details[data-lane]')];
const open = stored();
for (const lane of lanes) {
  if (open.includes(lane.dataset['lane']!)) lane.open = true;
  lane.querySelector('summary')?.addEventListener('click', () => {
    const name = lane.dataset['lane']!;
    const rest = stored().filter((other) => other !== name);
    store.set('lanes', lane.open ? rest : [...rest, name]); // `open` is still the old state
  });
}

// A link to something inside a closed lane opens the lane.
const reveal = () => {
  const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  const lane = target?.closest<HTMLDetailsElement>('details:not([open])');
  if (!lane) return;
  lane.open = true;
  target!.scrollIntoView();
};
addEventListener('hashchange', reveal);
reveal();

let closed: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  closed = [...document.querySelectorAll<HTMLDetailsElement>('article details:not([open])')];
  for (const part of closed) part.open = true;
});
addEventListener('afterprint', () => {
  for (const part of closed) part.open = false;
});
