/** Tabs of listings: one language at a time, the same on every page, remembered on this machine. */
import { browserStorage, openStore } from '../../labs/state/store';

const store = openStore(browserStorage());
const remembered = () =>
  store.get('language', (value) => (typeof value === 'string' ? value : undefined)) ?? '';

function pick(block: HTMLElement, language: string): void {
  const tabs = [...block.querySelectorAll<HTMLElement>('[role=tab]')];
  if (!tabs.some((tab) => tab.dataset['language'] === language)) return;
  for (const tab of tabs) {
    const chosen = tab.dataset['language'] === language;
    tab.setAttribute('aria-selected', String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    document.getElementById(tab.getAttribute('aria-controls')!)!.hidden = !chosen;
  }
}

const blocks = [...document.querySelectorAll<HTMLElement>('[data-tabs]')];
const choose = (language: string) => {
  for (const block of blocks) pick(block, language);
  store.set('language', language);
};

for (const block of blocks) {
  const tabs = [...block.querySelectorAll<HTMLElement>('[role=tab]')];
  pick(block, tabs[0]!.dataset['language']!);
  pick(block, remembered());
  tabs.forEach((tab, i) => {
    tab.addEventListener('click', () => choose(tab.dataset['language']!));
    tab.addEventListener('keydown', (event) => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!by) return;
      const next = tabs[(i + by + tabs.length) % tabs.length]!;
      choose(next.dataset['language']!);
      next.focus();
    });
  });
  const copy = block.querySelector<HTMLElement>('[data-copy]')!;
  copy.addEventListener('click', async () => {
    const panel = [...block.querySelectorAll<HTMLElement>('[role=tabpanel]')].find((p) => !p.hidden)!;
    const text = [...panel.querySelectorAll('pre')].map((pre) => pre.innerText).join('\n\n');
    const status = block.querySelector('[role=status]')!;
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = copy.textContent = 'Copied';
    } catch {
      status.textContent = copy.textContent = 'Press Ctrl+C';
      getSelection()?.selectAllChildren(panel);
    }
    setTimeout(() => (copy.textContent = 'Copy'), 2000);
  });
}
