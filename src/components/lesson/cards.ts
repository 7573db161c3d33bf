/**
 * Cards that open on hover, focus or tap: citations show their entry in the references, terms their definition.
 * Esc closes; a card can be hovered; without this script a citation is a link and a term is a native popover.
 */
const gap = 8;
let leaving = 0;

const card = document.createElement('div');
card.className = 'card';
card.popover = 'manual';
card.addEventListener('pointerenter', () => clearTimeout(leaving));
card.addEventListener('pointerleave', () => hideSoon());

let owner: HTMLElement | undefined;

const hide = () => {
  clearTimeout(leaving);
  if (!owner) return;
  owner = undefined;
  card.hidePopover();
};
const hideSoon = () => {
  clearTimeout(leaving);
  leaving = window.setTimeout(hide, 200);
};

function show(from: HTMLElement, content: HTMLElement): void {
  clearTimeout(leaving);
  if (owner === from) return;
  if (!card.isConnected) document.body.append(card);
  const copy = content.cloneNode(true) as HTMLElement;
  copy.removeAttribute('id');
  card.replaceChildren(...copy.childNodes);
  if (owner) card.hidePopover();
  owner = from;
  card.showPopover();
  const at = from.getClientRects()[0] ?? from.getBoundingClientRect();
  const size = card.getBoundingClientRect();
  const left = Math.min(Math.max(gap, at.left - gap), innerWidth - size.width - gap);
  const above = at.top - size.height - gap;
  card.style.left = `${left}px`;
  card.style.top = `${above > gap ? above : at.bottom + gap}px`;
}

function attach(from: HTMLElement, content: HTMLElement): void {
  from.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && show(from, content));
  from.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && hideSoon());
  from.addEventListener('focus', () => from.matches(':focus-visible') && show(from, content));
  from.addEventListener('blur', () => hideSoon());
}

if ('popover' in HTMLElement.prototype) {
  for (const link of document.querySelectorAll<HTMLElement>('[data-card]')) {
    const content = document.getElementById(link.dataset['card']!);
    if (content) attach(link, content);
  }
  for (const button of document.querySelectorAll<HTMLElement>('button[popovertarget]')) {
    const content = document.getElementById(button.getAttribute('popovertarget')!);
    if (!content) continue;
    attach(button, content);
    button.removeAttribute('popovertarget');
    button.addEventListener('click', () => show(button, content));
  }
  addEventListener('keydown', (event) => event.key === 'Escape' && hide());
  addEventListener('scroll', hide, { passive: true });
  addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !card.contains(event.target) && !owner?.contains(event.target))
      hide();
  });
}
