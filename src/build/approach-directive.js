/**
 * Wakes an island when a pointer, the focus, a message or a link to it comes near. What the reader did before it was
 * awake (a press of Start, a choice, a typed number, a dropped file) is done again as soon as it is: once, in order.
 */
const signs = ['pointerenter', 'pointerdown', 'focusin', 'dragenter', 'dragover'];
const acts = ['click', 'input', 'change', 'keydown', 'drop'];
/** Where a press has done its own work already. */
const own = 'a, label, summary, input, select, textarea';
/** Before a reader who pressed something is told that it loads, milliseconds. */
const patience = 800;

const missing =
  'The code of this part did not arrive. Check the connection, then press again: nothing is lost.';
const fromFile =
  'Opened from a file, this can be read but not run. Serve the folder with any web server and open it at that address: there everything works, without a connection too.';

/** @param {() => Promise<() => Promise<void>>} load @param {unknown} _ @param {HTMLElement} island */
export default function approach(load, _, island) {
  const done = [];
  let waking = false;
  let repeating = false;
  let said;
  let slow;

  /** What the island's code, just loaded, wants to fetch before it renders. */
  const needs = () => {
    const needed = [];
    const until = (promise) => needed.push(promise);
    island.dispatchEvent(new CustomEvent('approach', { bubbles: true, detail: { until } }));
    return needed;
  };
  const wake = async () => {
    if (waking) return;
    waking = true;
    removeEventListener('online', wake);
    try {
      const hydrate = await load();
      await Promise.all(needs());
      await hydrate();
      if (island.hasAttribute('ssr')) throw new Error('Its code did not arrive.');
    } catch {
      waking = false;
      addEventListener('online', wake);
      return say(location.protocol === 'file:' ? fromFile : missing);
    } finally {
      clearTimeout(slow);
    }
    said?.remove();
    for (const act of done) restore(act); // rendering has put the fields back
    // Effects run after the next frame: until then what a press would do is not there yet.
    await new Promise((ready) => requestAnimationFrame(() => setTimeout(ready)));
    // What is done meanwhile waits its turn: a guess is chosen before it is locked in.
    for (const act of done) {
      repeating = true;
      repeat(act);
      repeating = false;
      await new Promise((rendered) => setTimeout(rendered));
    }
    for (const name of [...signs, ...acts]) island.removeEventListener(name, see, true); // it sees for itself
    removeEventListener('message', hear);
    removeEventListener('hashchange', linked);
  };
  const say = (text) => {
    said ??= Object.assign(document.createElement('p'), { className: 'small', role: 'status' });
    island.after(said);
    said.textContent = text;
  };

  const see = (event) => {
    if (repeating) return;
    if (event.type.startsWith('drag')) allow(event);
    else if (acts.includes(event.type)) note(event);
    void wake();
  };
  const note = (event) => {
    const { type, target } = event;
    if (type === 'drop' && !allow(event)) return;
    if (type === 'click' && target.closest(own)) return;
    event.stopPropagation();
    const button = type === 'click' ? target.closest('button') : undefined;
    if (button) {
      button.dataset.waits = '';
      if (button.form) event.preventDefault();
    }
    // Of a text that is being written only the last state counts: its letters come faster than they can be repeated.
    const before = done.findLastIndex((act) => act.type !== 'keydown');
    if (type === 'input' && done[before]?.type === type && done[before].target === target)
      done.splice(before, 1);
    slow ??= setTimeout(
      () => say('Loading. What you press meanwhile is done as soon as this part is here.'),
      patience,
    );
    done.push({
      type,
      event,
      target: button || target,
      says: button?.textContent,
      value: target.value,
      checked: target.checked,
      files: [...(event.dataTransfer?.files ?? [])],
    });
  };
  /** Files that are dropped are for the lab: the browser would open them in place of the page. */
  const allow = (event) => {
    const files = event.dataTransfer?.types.includes('Files');
    if (files) event.preventDefault();
    return files;
  };
  const hear = (event) => {
    const { data, source } = event;
    if (repeating || source !== parent || parent === window) return;
    if (!String(data?.type).startsWith('from-noise:')) return;
    event.stopImmediatePropagation(); // the island may hear by now, and is told in its turn
    done.push({ type: 'message', data });
    void wake();
  };
  const linked = () => {
    const id = /^#([a-z0-9-]+)\?/.exec(location.hash)?.[1];
    if (id && island.querySelector(`#${CSS.escape(id)}`)) void wake();
  };
  for (const name of [...signs, ...acts]) island.addEventListener(name, see, true);
  addEventListener('message', hear);
  addEventListener('hashchange', linked);
  linked();
  if (location.protocol === 'file:' && island.querySelector('[data-lab]')) say(fromFile);
}

const isControl = (target) => target?.matches('input, select, textarea');

function restore({ type, target, value, checked }) {
  if (!isControl(target) || !['input', 'change'].includes(type)) return;
  if (target.type === 'checkbox' || target.type === 'radio') target.checked = checked;
  else if (target.type !== 'file') target.value = value; // files stay chosen, and are nobody's to set
}

function repeat(act) {
  const { type, event, target, says, files, data } = act;
  const how = { bubbles: true, cancelable: true };
  switch (type) {
    case 'message':
      return void dispatchEvent(new MessageEvent(type, { data, source: parent }));
    // Tab and the like have done their own work already; what listens for a key has not heard it.
    case 'keydown':
      return void target.dispatchEvent(new KeyboardEvent(type, event));
    case 'drop': {
      const dataTransfer = new DataTransfer();
      for (const file of files) dataTransfer.items.add(file);
      return void target.dispatchEvent(new DragEvent(type, { ...how, dataTransfer }));
    }
    case 'click':
      delete target.dataset?.waits;
      // Start, pressed twice, is not meant as Cancel.
      if (says !== undefined && says !== target.textContent) return;
      return void target.dispatchEvent(new MouseEvent(type, how));
    default:
      restore(act);
      target.dispatchEvent(new Event(type, { bubbles: true }));
  }
}
