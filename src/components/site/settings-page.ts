/** The settings form, and what is kept: listed, saved as a file, loaded, erased. */
import { backup, erase, restore } from '../../labs/state/backup';
import { eraseTables, keptKeys } from '../../labs/state/database';
import { readSettings, writeSettings } from '../../labs/state/settings';
import { browserStorage, openStore, prefix } from '../../labs/state/store';
import { applyTheme } from './theme';

const storage = browserStorage();
const store = openStore(storage);
const form = document.querySelector<HTMLFormElement>('[data-settings]')!;
const status = document.querySelector<HTMLElement>('[data-status]')!;
const on = (name: string, act: () => void) =>
  document.querySelector(`[data-${name}]`)!.addEventListener('click', act);

function show(): void {
  const settings = readSettings(store);
  for (const input of form.querySelectorAll('input')) {
    if (input.type === 'checkbox') input.checked = settings.letters;
    else input.checked = String(settings[input.name as keyof typeof settings]) === input.value;
  }
  void list();
}

/** Pixels per side, from the key of kept images. */
const side = (key: string) => key.replace('last-', '');

/** Small things first, then those of the database, which no progress file holds. */
async function list(): Promise<void> {
  const small = Object.entries(store.all()).map(
    ([key, text]) => `${key.slice(prefix.length)}: ${text.length.toLocaleString('en')} characters`,
  );
  const large = (await keptKeys()).flatMap(([table, keys]) =>
    table === 'last-run'
      ? keys.map((lab) => `the last run of lab ${lab.toUpperCase()}, not in the file`)
      : keys.map(
          (of) =>
            `your own ${table === 'own-images' ? `images, ${side(of)} × ${side(of)}` : of === 'last' ? 'text' : `text in lab ${of.toUpperCase()}`}, not in the file`,
        ),
  );
  const said = [...small, ...large];
  const rows = (said.length > 0 ? said : ['Nothing yet.']).map((text) => {
    const row = document.createElement('li');
    row.textContent = text;
    return row;
  });
  document.querySelector('[data-kept]')!.replaceChildren(...rows);
}

form.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  const value =
    target.type === 'checkbox'
      ? target.checked
      : target.name === 'announce'
        ? Number(target.value)
        : target.value;
  const kept = writeSettings(store, { [target.name]: value });
  const { theme, motion } = readSettings(store);
  applyTheme(theme);
  if (motion === 'system') delete document.documentElement.dataset['motion'];
  else document.documentElement.dataset['motion'] = motion;
  status.textContent = kept
    ? 'Kept.'
    : 'This browser does not let the site keep anything: the setting holds until you leave the page.';
  show();
});

on('export', () => {
  const file = new Blob([backup(store, new Date().toISOString().slice(0, 10))], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'from-noise-progress.json';
  link.click();
  URL.revokeObjectURL(link.href);
  status.textContent = 'Saved as from-noise-progress.json.';
});

const picker = document.querySelector<HTMLInputElement>('[data-file]')!;
on('import', () => picker.click());
picker.addEventListener('change', async () => {
  const file = picker.files?.[0];
  if (!file) return;
  const { taken, problems } = restore(store, await file.text());
  status.textContent = [taken > 0 ? `${taken} ${taken === 1 ? 'entry' : 'entries'} loaded.` : '', ...problems]
    .join(' ')
    .trim();
  picker.value = '';
  applyTheme(readSettings(store).theme);
  show();
});

let sure = false;
on('erase', () => {
  const button = document.querySelector<HTMLButtonElement>('[data-erase]')!;
  if (!sure) {
    sure = true;
    button.textContent = 'Really erase everything';
    status.textContent =
      'This removes progress, answers, settings, last runs and your own images from this browser. Press again to do it, or leave the page.';
    return;
  }
  erase(store);
  sure = false;
  button.textContent = 'Erase everything';
  applyTheme('auto');
  void eraseTables().then(() => {
    status.textContent = 'Erased. Nothing is kept in this browser now.';
    show();
  });
});

if (!storage)
  status.textContent =
    'This browser keeps nothing for this site: settings and progress last until you leave.';
show();
