// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import approach from './approach-directive.js';

/** A form as the server sent it; `hydrate` gives it ears, as an island's code does. */
function island() {
  document.body.innerHTML = `<div><input type="radio" value="none" /><button>Lock in</button></div>`;
  const root = document.body.firstElementChild as HTMLElement;
  const [radio, button] = [root.querySelector('input')!, root.querySelector('button')!];
  const heard: string[] = [];
  const hydrate = async () => {
    radio.addEventListener('change', () => heard.push(`chose ${radio.checked}`));
    button.addEventListener('click', () => heard.push('locked'));
    root.addEventListener('keydown', ({ key }) => heard.push(key));
  };
  let loaded = (_: typeof hydrate) => {};
  approach(() => new Promise((done) => (loaded = done)), undefined, root);
  return { radio, button, heard, load: () => loaded(hydrate) };
}

const choose = (radio: HTMLInputElement) => {
  radio.checked = true;
  radio.dispatchEvent(new Event('change', { bubbles: true }));
};
const ticks = () => new Promise((done) => setTimeout(done, 100));

afterEach(() => void (document.body.innerHTML = ''));

it('does again what was done while the island slept, once and in the same order', async () => {
  const { radio, button, heard, load } = island();
  choose(radio);
  button.click();
  button.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', bubbles: true }));
  expect(heard).toEqual([]);
  load();
  await ticks();
  expect(heard).toEqual(['chose true', 'locked', 'k']);
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
  await ticks();
  expect(heard).toEqual(['chose true', 'locked']);
});
