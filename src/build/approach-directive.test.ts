// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import approach from './approach-directive.js';

const page = `<div>
  <input type="radio" value="none" /><button>Lock in</button>
  <details><summary>In words</summary></details>
  <label><input type="checkbox" />Wasserstein</label>
  <input type="text" />
  <svg><rect /></svg>
</div>`;

/** A form as the server sent it; `hydrate` gives it ears, as an island's code does. */
function island() {
  document.body.innerHTML = page;
  const root = document.body.firstElementChild as HTMLElement;
  const [radio, button] = [root.querySelector('input')!, root.querySelector('button')!];
  const [box, text] = [
    root.querySelector<HTMLInputElement>('label input')!,
    root.querySelector<HTMLInputElement>('[type=text]')!,
  ];
  const heard: string[] = [];
  const hydrate = async () => {
    radio.addEventListener('change', () => heard.push(`chose ${radio.checked}`));
    button.addEventListener('click', () => heard.push('locked'));
    root.addEventListener('keydown', ({ key }) => heard.push(key));
    box.addEventListener('change', () => heard.push(`switched ${box.checked}`));
    text.addEventListener('input', () => heard.push(text.value));
    text.value = ''; // as rendering puts back what the page began with
    root.removeAttribute('ssr');
  };
  let loaded = (_: () => Promise<void>) => {};
  let failed = () => {};
  root.setAttribute('ssr', '');
  approach(
    () =>
      new Promise<() => Promise<void>>((done) => {
        loaded = done;
        failed = () => done(async () => {}); // an island's loader reports by itself, and hydrates nothing
      }),
    undefined,
    root,
  );
  return { root, radio, button, box, text, heard, load: () => loaded(hydrate), fail: () => failed() };
}

const choose = (radio: HTMLInputElement) => {
  radio.checked = true;
  radio.dispatchEvent(new Event('change', { bubbles: true }));
};
const ticks = () => new Promise((done) => setTimeout(done, 100));
/** In time, and nothing more after it. */
async function becomes(heard: readonly string[], wanted: readonly string[]) {
  await vi.waitFor(() => expect(heard).toEqual(wanted), 5000);
  await ticks();
  expect(heard).toEqual(wanted);
}

afterEach(() => void (document.body.innerHTML = ''));

it('does again what was done while the island slept, once and in the same order', async () => {
  const { radio, button, heard, load } = island();
  choose(radio);
  button.click();
  button.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', bubbles: true }));
  expect(heard).toEqual([]);
  load();
  await becomes(heard, ['chose true', 'locked', 'k']);
  button.click();
  expect(heard).toEqual(['chose true', 'locked', 'k', 'locked']);
});

it('lets nothing overtake what still waits: a press right after the code has come', async () => {
  const { radio, button, heard, load } = island();
  choose(radio);
  load();
  await new Promise((done) => setTimeout(done)); // hydrated, and the first act not yet done again
  expect(heard).toEqual([]);
  button.click();
  await becomes(heard, ['chose true', 'locked']);
});

it('presses no button that says something else by now: Start, pressed twice, does not cancel', async () => {
  const { button, heard, load } = island();
  button.addEventListener('click', () => (button.textContent = 'Cancel'));
  button.click();
  button.click();
  load();
  await becomes(heard, ['locked']);
  expect(button.hasAttribute('data-waits')).toBe(false);
});

it('leaves alone what has done its own work: a fold stays open, a switch is switched once', async () => {
  const { root, box, heard, load } = island();
  root.querySelector('summary')!.click();
  root.querySelector('label')!.click();
  expect(box.checked).toBe(true);
  load();
  await becomes(heard, ['switched true']);
  expect(root.querySelector('details')!.open).toBe(true);
});

it('does again a press on a part of a picture', async () => {
  const { root, heard, load } = island();
  const rect = root.querySelector('rect')!;
  rect.addEventListener('click', () => heard.push('bar'));
  rect.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  heard.length = 0; // the picture itself has ears here; the island's do not open before it is awake
  load();
  await becomes(heard, ['bar']);
});

it('keeps what is being written, and says it once', async () => {
  const { text, heard, load } = island();
  for (const value of ['1', '12', '120']) {
    text.value = value;
    text.dispatchEvent(new KeyboardEvent('keydown', { key: value.at(-1)!, bubbles: true }));
    text.dispatchEvent(new Event('input', { bubbles: true }));
  }
  load();
  await Promise.resolve();
  await becomes(heard, ['1', '2', '0', '120']);
  expect(text.value).toBe('120');
});

it('says that the code did not arrive, and does all of it when it comes after all', async () => {
  const { radio, button, heard, fail, load } = island();
  choose(radio);
  fail();
  await vi.waitFor(() =>
    expect(document.querySelector('[role=status]')?.textContent).toContain('did not arrive'),
  );
  button.click();
  load();
  await becomes(heard, ['chose true', 'locked']);
  expect(document.querySelector('[role=status]')).toBeNull();
});
