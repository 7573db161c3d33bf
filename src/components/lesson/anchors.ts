/** A heading's # copies the address of its section, and says so. */
const said = document.createElement('p');
said.className = 'vh';
said.setAttribute('role', 'status');
document.body.append(said);

for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a.anchor')) {
  anchor.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(anchor.href);
      said.textContent = 'Link copied.';
      anchor.dataset['copied'] = '';
      setTimeout(() => delete anchor.dataset['copied'], 1500);
    } catch {
      said.textContent = 'The address bar shows the link to this section.';
    }
  });
}
