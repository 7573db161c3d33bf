/**
 * Wakes an island when a pointer, the focus, a message or a link to it comes near. What the reader did before it was
 * awake (a press of Start, a choice, a typed number) is done again as soon as it is, so nothing is lost.
 */
const signs = ['pointerenter', 'pointerdown', 'focusin', 'click', 'input', 'change', 'keydown', 'dragenter'];
const repeated = ['click', 'input', 'change', 'keydown'];

/** @param {() => Promise<() => Promise<void>>} load @param {unknown} _ @param {HTMLElement} island */
export default function approach(load, _, island) {
  const done = [];
  let woken = false;
  let repeating = false;

  /** What the island's code, just loaded, wants to fetch before it renders. */
  const needs = () => {
    const needed = [];
    const until = (promise) => needed.push(promise);
    island.dispatchEvent(new CustomEvent('approach', { bubbles: true, detail: { until } }));
    return needed;
  };
  const wake = async () => {
    if (woken) return;
    woken = true;
    const hydrate = await load();
    await Promise.all(needs());
    await hydrate();
    // Effects run after the next frame: until then what a press would do is not there yet.
    await new Promise((ready) => requestAnimationFrame(() => setTimeout(ready)));
    // What is done meanwhile waits its turn: a guess is chosen before it is locked in.
    for (const act of done) {
      repeating = true;
      repeat(act);
      repeating = false;
      await new Promise((rendered) => setTimeout(rendered));
    }
    for (const sign of signs) island.removeEventListener(sign, see, true); // from here on the island sees for itself
  };
  const see = (event) => {
    if (repeating) return;
    const { type, target } = event;
    if (repeated.includes(type)) {
      done.push({ event, target, value: target.value, checked: target.checked });
      event.stopPropagation();
      // A button does nothing yet; a form control has already changed by itself.
      if (type === 'click' && target.closest('a, form button')) event.preventDefault();
    }
    void wake();
  };
  for (const sign of signs) island.addEventListener(sign, see, true);
  addEventListener(
    'message',
    ({ data }) => String(data?.type).startsWith('from-noise:') && void wakeFor(data),
  );
  const wakeFor = async (data) => {
    if (woken) return;
    await wake();
    dispatchEvent(new MessageEvent('message', { data, source: parent }));
  };
  const linked = () => {
    const id = /^#([a-z0-9-]+)\?/.exec(location.hash)?.[1];
    if (id && island.querySelector(`#${CSS.escape(id)}`)) void wake();
  };
  addEventListener('hashchange', linked);
  linked();
}

function repeat({ event, target, value, checked }) {
  const control = target.matches('input, select, textarea');
  const { type } = event;
  // Tab and the like have done their own work already; what listens for a key has not heard it.
  if (type === 'keydown') return void target.dispatchEvent(new KeyboardEvent(type, event));
  if (type === 'click') {
    if (!control) target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    return;
  }
  if (!control) return;
  if (target.type === 'checkbox' || target.type === 'radio') target.checked = checked;
  else if (target.type !== 'file') target.value = value; // files stay chosen, and are nobody's to set
  target.dispatchEvent(new Event(type, { bubbles: true }));
}
