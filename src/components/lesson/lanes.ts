/** Which kinds of lane the reader keeps open, on this machine. Printing opens them all. */
const key = 'from-noise:lanes';

const stored = (): readonly string[] => {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(found) ? found.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
};

const lanes = [...document.querySelectorAll<HTMLDetailsElement>('details[data-lane]')];
const open = stored();
for (const lane of lanes) {
  if (open.includes(lane.dataset['lane']!)) lane.open = true;
  lane.querySelector('summary')?.addEventListener('click', () => {
    const name = lane.dataset['lane']!;
    const rest = stored().filter((other) => other !== name);
    try {
      localStorage.setItem(key, JSON.stringify(lane.open ? rest : [...rest, name])); // `open` is still the old state
    } catch {
      // Not remembered, and nothing else is lost.
    }
  });
}

// A link to something inside a closed lane opens the lane.
const reveal = () => {
  const target =
    location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
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
