/** The header's behavior: theme, search shortcuts, menus that close. */
import { readSettings, writeSettings, type Settings } from '../../labs/state/settings';
import { browserStorage, openStore } from '../../labs/state/store';
import { applyTheme } from './theme';

const store = openStore(browserStorage());
const menu = document.querySelector<HTMLDetailsElement>('[data-theme-menu]');

for (const choice of menu?.querySelectorAll<HTMLInputElement>('input') ?? []) {
  choice.checked = choice.value === readSettings(store).theme;
  choice.addEventListener('change', () => {
    const theme = choice.value as Settings['theme'];
    writeSettings(store, { theme });
    applyTheme(theme);
  });
}

addEventListener('pointerdown', ({ target }) => {
  if (menu && target instanceof Node && !menu.contains(target)) menu.open = false;
});

addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && menu?.open) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }
  const typing =
    event.target instanceof HTMLElement &&
    event.target.closest('input, textarea, select, [contenteditable], [data-lab]');
  const asksToSearch =
    (event.key === '/' && readSettings(store).letters && !typing) ||
    (event.key === 'k' && (event.ctrlKey || event.metaKey));
  if (!asksToSearch || event.altKey) return;
  event.preventDefault();
  document.querySelector<HTMLAnchorElement>('[data-search]')?.click();
});
